import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import type { ReactNode, SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellRefusal } from '../../../../shared/domain/list/cell-refusal.ts';
import { HowFar } from './how-far.tsx';
import { useSayRefusal } from './say-refusal.ts';
import type { Many } from './use-many.ts';

export type ManyDialogProps = {
  readonly many: Many;
  readonly count: number;
  readonly onClose: () => void;
};

/** A question over the list: Enter does it, Esc steps back; a refusal stands in it, and then nothing was done. */
export function ManyDialog(props: {
  readonly title: string;
  readonly submit: string;
  readonly many: Many;
  readonly ready: boolean;
  /** Answers why it was refused, or null once it is done. */
  readonly onSubmit: () => Promise<CellRefusal | null>;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { title, submit, many, ready, onSubmit, onClose, children } = props;
  const { t } = useTranslation(['clientForm', 'many']);
  const say = useSayRefusal();
  const [refused, setRefused] = useState<CellRefusal | null>(null);
  const [busy, setBusy] = useState(false);
  async function send(event: SubmitEvent) {
    event.preventDefault();
    // The dialog stands within the list, whose forms and keys are others.
    event.stopPropagation();
    if (!ready || busy) return;
    setBusy(true);
    const refusal = await onSubmit();
    setBusy(false);
    if (refusal === null) onClose();
    else setRefused(refusal);
  }
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('close', { ns: 'many' }) }}
    >
      <form noValidate onSubmit={(event) => void send(event)}>
        <Stack gap="sm">
          {children}
          {refused ? (
            <Text size="sm" c="error" role="alert">
              {say(refused)}
            </Text>
          ) : null}
          {many.running ? (
            <HowFar running={many.running} />
          ) : (
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('cancel')}
              </Button>
              <Button type="submit" disabled={!ready} loading={busy}>
                {submit}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Modal>
  );
}
