import { useCallback } from 'react';
import type { ListRow } from '../../data/index/view.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex } from '../../hooks/book.tsx';

const nobody: readonly ListRow[] = [];

/** The clients at these positions of the index. */
export function useClientNames(positions: readonly number[]): readonly ListRow[] {
  const asked = positions.join(',');
  const rows = useIndex(
    useCallback(
      async (index: IndexQuestions) =>
        asked === '' ? nobody : index.clientsAt(asked.split(',').map(Number)),
      [asked],
    ),
  );
  return asked === '' ? nobody : (rows ?? nobody);
}
