import { ActionIcon } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { IconPin, IconPinFilled } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Client } from '../../../../shared/domain/client/client.ts';
import { useMarkedClients, useNoteOpened, useTogglePin } from '../../../hooks/marked-clients.ts';

/** Keeps a client at the top of the palette, on this device alone. The page counts as opened, too. */
export function PinClient({ client }: { readonly client: Client }) {
  const { t } = useTranslation('shell');
  useNoteOpened(client.id);
  const toggle = useTogglePin();
  const isPinned = useMarkedClients()?.pinned.includes(client.id) ?? false;
  useHotkeys([['alt+P', () => toggle(client.id)]], []);
  const label = t(isPinned ? 'pin.unpin' : 'pin.pin', { name: client.name });
  const Icon = isPinned ? IconPinFilled : IconPin;
  return (
    <ActionIcon
      variant="default"
      size="input-sm"
      aria-label={label}
      aria-pressed={isPinned}
      aria-keyshortcuts="Alt+P"
      title={`${label} (Alt P)`}
      onClick={() => toggle(client.id)}
    >
      <Icon size={18} stroke={1.6} />
    </ActionIcon>
  );
}
