import type { KeyboardEvent } from 'react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';

/** A client as the picker shows it. */
export type Pick = {
  readonly id: string;
  readonly name: string;
  readonly code: string;
  readonly region: string;
};

/** So many clients are offered: as many as an eye takes in at once. */
const offered = 8;
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

export type ClientSearch = {
  readonly typed: string;
  readonly found: readonly Pick[];
  /** The place of the client that Enter takes. */
  readonly chosen: number;
  /** Whether the answer to what is typed is to be shown. */
  readonly open: boolean;
  readonly type: (text: string) => void;
  readonly take: (client: Pick | undefined) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly show: (shown: boolean) => void;
};

/** What is typed into a client picker and who answers to it. `active` while no client is picked. */
export function useClientSearch(active: boolean, onPick: (client: Pick) => void): ClientSearch {
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const [shown, show] = useState(true);
  const answer = useFoundClients(active ? typed : '');
  const asked = active && typed.trim() !== '';
  const answered = asked && answer.of === typed;
  const open = answered && shown;
  const chosen = Math.max(0, Math.min(at, answer.clients.length - 1));
  // Enter may come before the answer does: then the first client of the answer is meant.
  const hasty = useRef(false);

  function take(client: Pick | undefined): void {
    hasty.current = false;
    if (!client) return;
    onPick(client);
    setTyped('');
  }
  useEffect(() => {
    if (hasty.current && answered && answer.clients.length > 0) take(answer.clients[0]);
  });
  function enter(): void {
    if (answered && answer.clients.length > 0) take(answer.clients[chosen]);
    else hasty.current = true;
  }
  function onOpenKey(event: KeyboardEvent): void {
    const step = steps[event.key] ?? 0;
    const size = Math.max(1, answer.clients.length);
    // Esc closes the list, and the panel with the next stroke.
    if (event.key === 'Escape') show(false);
    if (event.key === 'Escape' || step !== 0) event.preventDefault();
    setAt((chosen + step + size) % size);
  }

  return {
    typed,
    found: answer.clients,
    chosen,
    open,
    take,
    show,
    type: (text) => {
      setTyped(text);
      setAt(0);
      show(true);
      hasty.current = false;
    },
    onKeyDown: (event) => {
      // Enter that ends an input method's composition belongs to the input method.
      if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
      if (event.key === 'Enter' && asked) {
        event.preventDefault();
        enter();
      } else if (open) {
        onOpenKey(event);
      }
    },
  };
}

const nothing = { of: '', clients: [] } as const;

/** The clients that answer to `typed`, with the text that they answer to: an older answer is told by it. */
function useFoundClients(typed: string): {
  readonly of: string;
  readonly clients: readonly Pick[];
} {
  // Asked again when the index has read on: a client that was written a moment ago is found as well.
  const found = useIndex(
    useCallback(
      async (index: IndexQuestions) => ({
        of: typed,
        clients: typed.trim() === '' ? [] : await index.find(typed, offered),
      }),
      [typed],
    ),
  );
  return found ?? nothing;
}
