import { Button, Group, Modal, Stack } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day } from '../../../../shared/domain/calendar/day.ts';
import { readDay } from '../../../../shared/domain/visit/read-day.ts';
import type { ListedVisit } from '../../../data/queries/visits-of.ts';
import { DayField } from '../day-field.tsx';

/** Asks to which day a visit is to be moved: typed, picked, or by the arrows. */
export function MoveDialog(props: {
  readonly visit: ListedVisit;
  readonly today: Day;
  readonly onMove: (day: Day) => void;
  readonly onClose: () => void;
}) {
  const { visit, today, onMove, onClose } = props;
  const { t } = useTranslation(['calendar', 'visits']);
  const [typed, setTyped] = useState<string>(visit.day);
  const [problem, setProblem] = useState<string>();
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const read = readDay(typed, today);
    if (!read.ok) return setProblem(t(`visits:refusal.${read.error.type}`));
    if (read.value < today) return setProblem(t('refusal.day-gone'));
    onClose();
    return onMove(read.value);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('move.title', { name: visit.client })}
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('move.cancel') }}
    >
      <form noValidate onSubmit={submit}>
        <Stack gap="md">
          <DayField
            value={typed}
            today={today}
            onChange={(text) => {
              setTyped(text);
              setProblem(undefined);
            }}
            problem={problem}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('move.cancel')}
            </Button>
            <Button type="submit">{t('move.submit')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
