import { Button } from '@mantine/core';
import { IconPencilPlus } from '@tabler/icons-react';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { archiveClients, restoreClients } from '../../../data/commands/archive-clients.ts';
import { useCommand } from '../../../hooks/book.tsx';
import { useUndoNote } from '../../../hooks/undo-note.tsx';
import { PinClient } from './pin-client.tsx';

/** What is done most with a client, and taking it out of the lists. */
export function ClientActions({ client }: { readonly client: Client }) {
  const { t } = useTranslation('client');
  const navigate = useNavigate();
  const archive = useCommand(archiveClients);
  const restore = useCommand(restoreClients);
  const noteUndo = useUndoNote();
  const archived = client.archivedAt !== null;
  async function toggle() {
    const done = await (archived ? restore : archive)([client.id]);
    if (!done.ok) return;
    const { name } = client;
    noteUndo(t(archived ? 'restoredDone' : 'archivedDone', { name }), done.value.action);
  }
  return (
    <>
      <PinClient client={client} />
      <Button variant="default" onClick={() => void toggle()}>
        {t(archived ? 'restore' : 'archive')}
      </Button>
      {archived ? null : (
        <Button
          leftSection={<IconPencilPlus size={16} stroke={1.6} />}
          onClick={() =>
            void navigate({
              to: '.',
              search: (now) => ({ ...now, log: client.id }),
              resetScroll: false,
            })
          }
        >
          {t('logVisit')}
        </Button>
      )}
    </>
  );
}
