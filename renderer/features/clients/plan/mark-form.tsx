import { Button, Group } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rhythm } from '../../../../shared/domain/rhythm/rhythm.ts';
import { readDay } from '../../../../shared/domain/visit/read-day.ts';
import { useMarkRhythm } from '../../../hooks/mark-rhythm.ts';
import { useToday } from '../../../hooks/today.ts';
import { DayInput } from '../form-frame/day-input.tsx';
import { EditInPlace } from '../page/edit-in-place.tsx';

/** Asks on which day it was done, today unless another is typed. */
export function MarkForm(props: {
  readonly rhythm: Rhythm;
  readonly period: string;
  readonly said: { readonly name: string; readonly period: string };
}) {
  const { rhythm, period, said } = props;
  const { t } = useTranslation(['plan', 'planProblems']);
  const today = useToday();
  const mark = useMarkRhythm();
  const [typed, setTyped] = useState<string | null>(null);
  const [wrong, setWrong] = useState(false);
  if (typed === null) {
    return (
      <Button
        variant="default"
        size="compact-xs"
        aria-label={t('rhythm.markOf', said)}
        onClick={() => setTyped(today)}
      >
        {t('rhythm.mark')}
      </Button>
    );
  }
  function submit(event: SubmitEvent): void {
    event.preventDefault();
    const read = readDay(typed ?? '', today);
    if (!read.ok) return setWrong(true);
    setTyped(null);
    return void mark(rhythm, period, read.value);
  }
  return (
    <EditInPlace onLeave={() => setTyped(null)}>
      <form noValidate onSubmit={submit}>
        <Group gap="xs" align="flex-end">
          <DayInput
            label={t('rhythm.dayDone')}
            value={typed}
            error={wrong ? t('planProblems:dayUnreadable') : null}
            onChange={setTyped}
          />
          <Button type="submit">{t('rhythm.mark')}</Button>
        </Group>
      </form>
    </EditInPlace>
  );
}
