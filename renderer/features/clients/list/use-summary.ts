import { useCallback } from 'react';
import type { Selection } from '../../../../shared/domain/list/selection.ts';
import type { Summary, View } from '../../../data/index/view.ts';
import type { IndexQuestions } from '../../../hooks/book.tsx';
import { useIndex } from '../../../hooks/book.tsx';

/** Count and sums of the selected clients. Of everyone but some it is the whole less those, so that nobody is listed. */
export function useSummary(view: View, selection: Selection): Summary | undefined {
  return useIndex(
    useCallback(
      async (index: IndexQuestions) => {
        const ids = [...selection.ids];
        if (selection.kind === 'some') return index.summary(view, ids);
        const whole = await index.summary(view, null);
        return ids.length === 0 ? whole : less(whole, await index.summary(view, ids));
      },
      [view, selection],
    ),
  );
}

export function less(whole: Summary, part: Summary): Summary {
  const sums = Object.entries(whole.sums).map(
    ([column, sum]) => [column, sum - (part.sums[column] ?? 0)] as const,
  );
  return { count: whole.count - part.count, sums: Object.fromEntries(sums) };
}
