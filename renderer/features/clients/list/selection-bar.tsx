import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Id } from '../../../../shared/record/id.ts';
import { archiveClients, restoreClients } from '../../../data/commands/archive-clients.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useUndoNote } from '../undo-note.tsx';

/** What can be done with the selected clients. */
export function SelectionBar(props: {
  readonly selected: ReadonlySet<Id>;
  readonly archived: boolean;
  readonly onClear: () => void;
}) {
  const { selected, archived, onClear } = props;
  const { t } = useTranslation('clients');
  const archive = useCommand(archiveClients);
  const restore = useCommand(restoreClients);
  const noteUndo = useUndoNote();
  const [busy, setBusy] = useState(false);
  async function run() {
    setBusy(true);
    const done = await (archived ? restore : archive)([...selected]);
    setBusy(false);
    onClear();
    if (!done.ok) return;
    const { action, clients: count } = done.value;
    noteUndo(t(archived ? 'restoredDone' : 'archivedDone', { count }), action);
  }
  return (
    <Group gap="xs">
      <Text size="sm" fw={600}>
        {t('selected', { count: selected.size })}
      </Text>
      <Button size="compact-sm" variant="default" loading={busy} onClick={() => void run()}>
        {t(archived ? 'restore' : 'archive')}
      </Button>
      <Button size="compact-sm" variant="subtle" onClick={onClear}>
        {t('unselect')}
      </Button>
    </Group>
  );
}
