import { useCallback, useEffect, useState } from 'react';
import type { Id } from '../../shared/record/id.ts';
import type { MarkedClients } from '../data/marked-clients.ts';
import { markedClients, noteOpened, togglePin } from '../data/marked-clients.ts';
import { useCommand } from './book.tsx';

const changed = new EventTarget();

/** The pinned and the recent clients of this device; undefined until they are known. */
export function useMarkedClients(): MarkedClients | undefined {
  const read = useCommand(markedClients);
  const [marked, setMarked] = useState<MarkedClients>();
  useEffect(() => {
    let here = true;
    const look = () => void read().then((now) => (here ? setMarked(now) : undefined));
    look();
    changed.addEventListener('change', look);
    return () => {
      here = false;
      changed.removeEventListener('change', look);
    };
  }, [read]);
  return marked;
}

/** Notes that a client's page is open. */
export function useNoteOpened(client: Id): void {
  const note = useCommand(noteOpened);
  useEffect(() => {
    void note(client).then(tell);
  }, [note, client]);
}

export function useTogglePin(): (client: Id) => void {
  const toggle = useCommand(togglePin);
  return useCallback((client) => void toggle(client).then(tell), [toggle]);
}

function tell(): void {
  changed.dispatchEvent(new Event('change'));
}
