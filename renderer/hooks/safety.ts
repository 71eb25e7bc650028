import { useCallback, useEffect, useSyncExternalStore } from 'react';
import type { JournalHealth } from '../data/journal/safety.ts';
import { NotSafe } from '../data/journal/safety.ts';
import { useDeps } from './book.tsx';

export type { JournalHealth } from '../data/journal/safety.ts';

/** How the safety journal of this device stands. */
export function useJournalHealth(): JournalHealth {
  const { safety } = useDeps();
  return useSyncExternalStore(safety.subscribe, safety.health);
}

/** Calls `say` for every change that is not taken, or not safe. */
export function useOnRefused(say: () => void): void {
  const { safety } = useDeps();
  useEffect(() => safety.onRefused(say), [safety, say]);
}

/** Asks whether there is room again: changes are taken from then on. */
export function useTrySafety(): () => Promise<void> {
  const { safety } = useDeps();
  // What it rejects with is on the screen already: it is the health.
  return useCallback(async () => safety.mayWrite().catch(() => undefined), [safety]);
}

let underWay = 0;

/** Imports, archives and the like that this window has begun and not ended. */
export function writesUnderWay(): number {
  return underWay;
}

/** Around what a worker writes: it is not begun where nothing should be written, and not over before the safety journal has it. */
export function useSafely(): <T>(write: () => Promise<T>) => Promise<T> {
  const { safety } = useDeps();
  return useCallback(
    async (write) => {
      await safety.mayWrite();
      underWay += 1;
      try {
        const written = await write();
        await safety.follow();
        return written;
      } finally {
        underWay -= 1;
      }
    },
    [safety],
  );
}

/** Around what empties the book on purpose, so that it does not come back by itself. */
export function useWhileEmptied(): <T>(empty: () => Promise<T>) => Promise<T> {
  return useDeps().safety.whileEmptied;
}

/** Whether something failed for want of room: said by the safety journal, or by the browser. */
export function isDiskFull(error: unknown): boolean {
  if (error instanceof NotSafe) return error.health === 'nearly-full';
  return error instanceof Error && `${error.name} ${error.message}`.includes('Quota');
}
