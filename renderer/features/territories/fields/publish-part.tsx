import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/record/id.ts';
import { publishFields } from '../../../data/commands/publish-fields.ts';
import { useCommand, useIndexQuestions } from '../../../hooks/book.tsx';
import { useMessageOf } from '../../../hooks/message-of.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { saveCsv } from '../../../ui/save-csv.ts';
import type { FieldPlan } from './use-division.ts';
import classes from '../../../ui/sections.module.css';

/** Gives the clients to their engineers, as one step that can be taken back; or the plan as a file. */
export function PublishPart({ plan }: { readonly plan: FieldPlan }) {
  const { t } = useTranslation('territoryFields');
  const index = useIndexQuestions();
  const messageOf = useMessageOf();
  const noteUndo = useUndoNote();
  const write = useCommand(publishFields);
  const [busy, setBusy] = useState<AbortController | null>(null);
  const [said, setSaid] = useState('');
  const moves = movesOf(plan);

  async function publish() {
    const stop = new AbortController();
    setBusy(stop);
    try {
      const ids = await index.idsAt(moves.map(({ position }) => position));
      const owners = new Map<Id, string>();
      for (const [i, id] of ids.entries()) if (id !== null) owners.set(id, moves[i]?.to ?? '');
      const count = owners.size;
      const onProgress = (done: number) => setSaid(t('publishing', { done, count }));
      const { action, changed } = await write({ owners, onProgress, signal: stop.signal });
      const told = t('published', { count: changed });
      setSaid(told);
      noteUndo(told, action);
    } catch (error) {
      setSaid(t('failed', { message: messageOf(error) }));
    } finally {
      setBusy(null);
    }
  }

  async function save() {
    const { clients, solution, wish } = plan;
    const positions = [...clients.positions];
    const ids = await index.idsAt(positions);
    const rows = await index.clientsAt(positions);
    const places = new Map(ids.map((id, u) => [id, u]));
    saveCsv(t('file'), [
      [t('field'), t('client'), t('owner')],
      ...rows.map(({ id, name }) => {
        const at = solution.assignment[places.get(id) ?? -1] ?? 0;
        return [at + 1, name, wish.engineers[at]?.name ?? ''];
      }),
    ]);
  }

  return (
    <Group gap="sm">
      {moves.length > 0 ? (
        <Button loading={busy !== null} onClick={() => void publish()}>
          {t('publish', { count: moves.length })}
        </Button>
      ) : (
        <Text>{t('nothing')}</Text>
      )}
      {busy ? (
        <Button variant="default" onClick={() => busy.abort()}>
          {t('cancel')}
        </Button>
      ) : null}
      <Button variant="default" onClick={() => void save()}>
        {t('save')}
      </Button>
      <Text size="sm" component="output" className={classes['quiet'] ?? ''}>
        {said}
      </Text>
    </Group>
  );
}

/** Who gets another owner. */
function movesOf({ clients, solution, wish }: FieldPlan) {
  return Array.from(clients.positions, (position, u) => ({
    position,
    from: clients.owners[u] ?? '',
    to: wish.engineers[solution.assignment[u] ?? -1]?.name ?? '',
  })).filter(({ from, to }) => from !== to);
}
