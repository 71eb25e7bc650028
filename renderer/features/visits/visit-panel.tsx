import { Drawer, Text } from '@mantine/core';
import { useWindowEvent } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { removeVisit } from '../../data/commands/remove-visit.ts';
import { visitClient } from '../../data/queries/visit-client.ts';
import { useAsk, useCommand } from '../../hooks/book.tsx';
import { useFormats } from '../../hooks/formats.ts';
import { useToday } from '../../hooks/today.ts';
import { useUndoNote } from '../../hooks/undo-note.tsx';
import type { Opening } from './opening.ts';
import { plannedClient, useOpening } from './opening.ts';
import type { Saved } from './saving.ts';
import { VisitForm } from './visit-form.tsx';
import classes from './visit-panel.module.css';

type VisitPanelProps = {
  /** `new`, `plan`, `plan of` a client's id, or the id of the client that was visited. */
  readonly log: string | null;
  /** A visit that is in the book. */
  readonly visit: string | null;
  readonly onClose: () => void;
};

/** The form of a visit, in a drawer over whatever screen is shown. Closing it keeps what was typed. */
export function VisitPanel({ log, visit, onClose }: VisitPanelProps) {
  const { t } = useTranslation(['visits', 'shell']);
  const { day } = useFormats();
  const today = useToday();
  const opening = useOpening({ log, visit }, today);
  const clientOf = useAsk(visitClient);
  const removeFromBook = useCommand(removeVisit);
  const notify = useUndoNote();

  // Not left to the drawer: it would close before a list or a calendar inside it has had its turn at Esc.
  useWindowEvent('keydown', (event) => {
    if (event.key === 'Escape' && !event.defaultPrevented && !event.isComposing) onClose();
  });

  async function onSaved({ visit: stored, action }: Saved): Promise<void> {
    onClose();
    const name = (await clientOf(stored.clientId))?.name ?? '';
    const said =
      stored.end === null
        ? t('saved.planned', { name, day: day(stored.day) })
        : t('saved.logged', { name });
    notify(said, action);
  }
  async function onRemove(id: string, client: string): Promise<void> {
    const removed = await removeFromBook(id);
    onClose();
    if (!removed.ok) return;
    notify(
      t('saved.removed', { name: (await clientOf(client))?.name ?? '' }),
      removed.value.action,
    );
  }

  return (
    <Drawer
      // Opened with its form in it, so that the cursor goes where the first answer goes.
      opened={opening.state !== 'looking'}
      onClose={onClose}
      position="right"
      size={480}
      title={t(titleOf(opening, log, visit))}
      closeOnEscape={false}
      overlayProps={{ backgroundOpacity: 0.25 }}
      transitionProps={{ duration: 100 }}
      closeButtonProps={{ 'aria-label': t('shell:close') }}
      classNames={{
        content: classes['content'] ?? '',
        body: classes['body'] ?? '',
        title: classes['title'] ?? '',
      }}
    >
      {opening.state === 'gone' ? <Text p="md">{t('form.gone')}</Text> : null}
      {opening.state === 'open' ? (
        <VisitForm
          opening={opening}
          today={today}
          onSaved={(saved) => void onSaved(saved)}
          onRemove={() => {
            if (opening.record) void onRemove(opening.record.id, opening.record.clientId);
          }}
        />
      ) : null}
    </Drawer>
  );
}

function titleOf(
  opening: Opening,
  log: string | null,
  visit: string | null,
): 'form.log' | 'form.planOne' | 'form.edit' | 'form.editPlan' {
  if (visit === null) return plannedClient(log ?? 'new') === null ? 'form.log' : 'form.planOne';
  return opening.state === 'open' && opening.record?.end === null ? 'form.editPlan' : 'form.edit';
}
