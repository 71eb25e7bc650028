import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Client, SegmentLetter } from '../../../../shared/domain/client/client.ts';
import { segmentLetters } from '../../../../shared/domain/client/client.ts';
import type { HandRefusal } from '../../../../shared/domain/segment/by-hand.ts';
import { setSegmentByHand } from '../../../data/commands/segment-by-hand.ts';
import { useCommand, useNewId } from '../../../hooks/book.tsx';
import { useFirstProblem } from '../../../hooks/first-problem.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';

/** Gives this client a segment by hand; the reason is kept. */
export function HandForm({
  client,
  onDone,
}: {
  readonly client: Client;
  readonly onDone: () => void;
}) {
  const { t } = useTranslation(['segmentService', 'terms']);
  const set = useCommand(setSegmentByHand);
  const today = useToday();
  const newId = useNewId();
  const noteUndo = useUndoNote();
  const [id] = useState(newId);
  const [to, setTo] = useState<SegmentLetter>(client.segment === 'A' ? 'B' : 'A');
  const [reason, setReason] = useState('');
  const [refusal, setRefusal] = useState<HandRefusal | null>(null);
  const [refused, setRefused] = useState(0);
  const form = useFirstProblem(refused);
  async function save() {
    const done = await set({ id, clientId: client.id }, { to, reason }, today);
    if (!done.ok) {
      setRefusal(done.error);
      setRefused(refused + 1);
      return;
    }
    noteUndo(t('hand.done', { name: client.name }), done.value);
    onDone();
  }
  const fault =
    refusal === null
      ? null
      : t(`hand.problem.${refusal.type}`, { limit: 'limit' in refusal ? refusal.limit : 0 });
  return (
    <form
      ref={form}
      noValidate
      aria-label={t('hand.form')}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        void save();
      }}
    >
      <Stack gap="sm">
        <NativeSelect
          label={t('hand.to')}
          value={to}
          data={segmentLetters.map((value) => ({ value, label: t(`terms:segment.${value}`) }))}
          onChange={({ currentTarget: { value } }) =>
            setTo(segmentLetters.find((one) => one === value) ?? to)
          }
        />
        <TextInput
          label={t('hand.reason')}
          value={reason}
          error={fault}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Text size="sm">{t('hand.why')}</Text>
        <Group gap="xs" justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('hand.cancel')}
          </Button>
          <Button type="submit">{t('hand.save')}</Button>
        </Group>
      </Stack>
    </form>
  );
}
