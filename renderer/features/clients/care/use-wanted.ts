import { useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { Id } from '../../../../shared/record/id.ts';

/** The record that the address names is brought into sight, with the cursor on it. */
export function useWanted(id: Id) {
  const { record } = useSearch({ from: '/clients/$id' });
  const ref = useRef<HTMLElement>(null);
  const wanted = record === id;
  useEffect(() => {
    if (!wanted) return;
    ref.current?.focus({ preventScroll: true });
    ref.current?.scrollIntoView({ block: 'center' });
  }, [wanted]);
  return { ref, tabIndex: -1, 'data-wanted': wanted } as const;
}
