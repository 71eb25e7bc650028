import { useCallback } from 'react';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';

/** Who looks after clients, by name. */
export function useOwners(): readonly string[] {
  const found = useIndex(
    useCallback(async (index: IndexQuestions) => index.valuesOf('owner', false), []),
  );
  return (found ?? []).map(({ value }) => value).filter((name) => name !== '');
}
