import { useMemo } from 'react';
import { servingColumns } from '../../shared/domain/team/served-by.ts';
import type { IndexQuestions } from './book.tsx';
import { useIndex } from './book.tsx';

const ask = async (index: IndexQuestions) =>
  Promise.all(servingColumns.map(async (column) => index.valuesOf(column, false)));

/** The names of all who look after clients, as owners or in a team, those of most clients first. */
export function useServingNames(): readonly string[] {
  const facets = useIndex(ask);
  return useMemo(() => {
    const counts = new Map<string, number>();
    for (const { value, count } of (facets ?? []).flat()) {
      if (value !== '') counts.set(value, (counts.get(value) ?? 0) + count);
    }
    return [...counts].toSorted(([, a], [, b]) => b - a).map(([name]) => name);
  }, [facets]);
}
