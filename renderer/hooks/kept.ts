import { useCallback, useEffect, useState } from 'react';
import type { Deps } from '../data/deps.ts';
import { useCommand } from './book.tsx';

/** What this device keeps outside of the book. */
export type Kept<T> = {
  /** undefined until the device has been asked. */
  readonly value: T | undefined;
  /** Shows it at once, and keeps it. */
  readonly keep: (value: T) => void;
};

export function useKept<T>(
  ask: (deps: Deps) => Promise<T>,
  store: (deps: Deps, value: T) => Promise<void>,
): Kept<T> {
  const read = useCommand(ask);
  const write = useCommand(store);
  const [value, setValue] = useState<T>();
  useEffect(() => {
    let wanted = true;
    void read().then((known) => (wanted ? setValue(() => known) : undefined));
    return () => {
      wanted = false;
    };
  }, [read]);
  const keep = useCallback(
    (next: T) => {
      setValue(() => next);
      void write(next);
    },
    [write],
  );
  return { value, keep };
}
