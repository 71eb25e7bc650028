import { useCallback, useMemo } from 'react';
import type { NeedLevel } from '../../../shared/domain/need/need.ts';
import { needLevels } from '../../../shared/domain/need/need.ts';
import { anyNeed, needsColumn, onlyStated } from '../../../shared/domain/need/needs-column.ts';
import type { ListRow, View } from '../../data/index/view.ts';
import { everyClient } from '../../data/index/view.ts';
import type { ToldByClient } from '../../data/queries/needs-of-clients.ts';
import { needsOfClients } from '../../data/queries/needs-of-clients.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex, useLive } from '../../hooks/book.tsx';

/** Key clients first. */
const viewOfTold: View = {
  ...everyClient,
  filter: onlyStated,
  sort: { column: 'segment', falling: false },
};

export type Told = {
  /** How many clients are in the book, archived ones left out. */
  readonly inBook: number;
  /** How many have told anything, and how many only what they say. */
  readonly any: number;
  readonly onlyStated: number;
  /** How many have told needs of each level. */
  readonly levels: Readonly<Record<NeedLevel, number>>;
  /** Those that have told only what they say; as many as are shown. */
  readonly rows: readonly { readonly row: ListRow; readonly told: ToldByClient | undefined }[];
};

/** Who has told what, as the index knows it; undefined until it has answered. */
export function useTold(shown: number): Told | undefined {
  const answer = useIndex(
    useCallback(
      async (index: IndexQuestions) => {
        const [only, any, facet] = await Promise.all([
          index.list(viewOfTold, 0, shown),
          index.list({ ...everyClient, filter: anyNeed }, 0, 0),
          index.valuesOf(needsColumn, false),
        ]);
        return { only, any: any.count, facet };
      },
      [shown],
    ),
  );
  const ids = useMemo(() => (answer?.only.rows ?? []).map(({ id }) => id), [answer]);
  const told = useLive(needsOfClients, ids);
  return useMemo(() => {
    if (!answer) return undefined;
    const { only, any, facet } = answer;
    const countOf = (level: NeedLevel) => facet.find(({ value }) => value === level)?.count ?? 0;
    const [stated, real, unstated, delightful, latent] = needLevels;
    return {
      inBook: only.inBook,
      any,
      onlyStated: only.count,
      levels: {
        [stated]: countOf(stated),
        [real]: countOf(real),
        [unstated]: countOf(unstated),
        [delightful]: countOf(delightful),
        [latent]: countOf(latent),
      },
      rows: only.rows.map((row) => ({ row, told: told?.get(row.id) })),
    };
  }, [answer, told]);
}
