import { useCallback, useMemo } from 'react';
import type { Facet } from '../../../data/index/view.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';

/** So many values are offered at once; who looks for another one types. */
export const mostOffered = 200;

/** The values that clients have in a column, most frequent first, without that of having none. */
export function useValues(column: string): readonly string[] {
  const facet: Facet | undefined = useIndex(
    useCallback(async (index: IndexQuestions) => index.valuesOf(column, false), [column]),
  );
  return useMemo(() => facet?.flatMap(({ value }) => (value === '' ? [] : [value])) ?? [], [facet]);
}
