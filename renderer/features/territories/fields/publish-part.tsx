import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ExportFormat } from '../../../../shared/domain/list/export-table.ts';
import { exportFormats, fileNameOf } from '../../../../shared/domain/list/export-table.ts';
import type { Id } from '../../../../shared/record/id.ts';
import { publishFields } from '../../../data/commands/publish-fields.ts';
import { useBackUpBefore } from '../../../hooks/backups/backups.tsx';
import { useClock, useCommand, useIndexQuestions, useNewId } from '../../../hooks/book.tsx';
import { exportInWorker } from '../../../hooks/exporting.ts';
import { useMessageOf } from '../../../hooks/message-of.ts';
import { useToday } from '../../../hooks/today.ts';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { download } from '../../../platform/save-file.ts';
import type { FieldPlan } from './field-plan.ts';
import { movesOf } from './field-plan.ts';
import { useFieldSheet } from './field-sheet.ts';
import { toKeep } from './kept-plan.ts';
import classes from '../../../ui/sections.module.css';

/** Gives the clients to their engineers, as one step that can be taken back; or the plan as a file. */
export function PublishPart(props: {
  readonly plan: FieldPlan;
  readonly onPublished: (plan: FieldPlan) => void;
}) {
  const { plan, onPublished } = props;
  const { t } = useTranslation(['territoryFields', 'territoryPlans']);
  const index = useIndexQuestions();
  const messageOf = useMessageOf();
  const noteUndo = useUndoNote();
  const write = useCommand(publishFields);
  const [busy, setBusy] = useState<AbortController | null>(null);
  const [said, setSaid] = useState('');
  const today = useToday();
  const now = useClock();
  const newId = useNewId();
  const backUpBefore = useBackUpBefore();
  const sheetOf = useFieldSheet();
  const moves = movesOf(plan);

  async function publish() {
    const stop = new AbortController();
    setBusy(stop);
    try {
      await backUpBefore('plan');
      const ids = await index.idsAt(moves.map(({ position }) => position));
      const owners = new Map<Id, string>();
      for (const [i, id] of ids.entries()) if (id !== null) owners.set(id, moves[i]?.to ?? '');
      const count = owners.size;
      const publishedAt = new Date(now()).toISOString();
      const name = plan.kept?.name ?? t('territoryPlans:keptPlans.usual', { day: today });
      const id = plan.kept?.publishedAt === null ? plan.kept.id : newId();
      const named = { id, name, day: today, publishedAt };
      const kept = await toKeep(plan, named, index);
      const onProgress = (done: number) => setSaid(t('publishing', { done, count }));
      const { action, changed } = await write({
        owners,
        plan: kept,
        onProgress,
        signal: stop.signal,
      });
      const told = t('published', { count: changed });
      setSaid(told);
      noteUndo(told, action);
      onPublished({ ...plan, kept: { id, name, publishedAt } });
    } catch (error) {
      setSaid(t('failed', { message: messageOf(error) }));
    } finally {
      setBusy(null);
    }
  }

  async function save(format: ExportFormat) {
    try {
      const written = await exportInWorker({
        format,
        ...sheetOf(plan, movesOf(plan)),
        onProgress: () => undefined,
        signal: new AbortController().signal,
      });
      if (written.ok && written.value) {
        download(fileNameOf(t('file'), today, format), written.value);
      }
    } catch (error) {
      setSaid(t('failed', { message: messageOf(error) }));
    }
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
      {exportFormats.map((format) => (
        <Button key={format} variant="default" onClick={() => void save(format)}>
          {t(`save.${format}`)}
        </Button>
      ))}
      <Text size="sm" component="output" className={classes['quiet'] ?? ''}>
        {said}
      </Text>
    </Group>
  );
}
