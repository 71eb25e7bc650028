import { useCallback, useMemo } from 'react';
import type { HandOverStage } from '../../../shared/domain/client/hand-over-stage.ts';
import { handOverStages } from '../../../shared/domain/client/hand-over-stage.ts';
import type { Condition } from '../../../shared/domain/list/filter.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { View } from '../../data/index/view.ts';
import { everyClient } from '../../data/index/view.ts';
import type { HandOverCard } from '../../data/queries/hand-over-cards.ts';
import { handOverCards } from '../../data/queries/hand-over-cards.ts';
import type { IndexQuestions } from '../../hooks/book.tsx';
import { useIndex, useLive } from '../../hooks/book.tsx';

/** So many cards of a column are shown at first; the others are asked for. */
export const cardsAtFirst = 20;

export type BoardColumn = {
  readonly stage: HandOverStage;
  readonly count: number;
  /** The longest waiting first; as many as are shown. */
  readonly cards: readonly HandOverCard[];
};

/** The clients on the way, by the step for which they wait; undefined until the index has answered. */
export function useBoard(
  shown: Readonly<Partial<Record<HandOverStage, number>>>,
): readonly BoardColumn[] | undefined {
  const parts = useIndex(
    useCallback(
      async (index: IndexQuestions) =>
        Promise.all(
          handOverStages.map(async (stage) => {
            const most = stage === 'done' ? 0 : (shown[stage] ?? cardsAtFirst);
            const { count, rows } = await index.list(viewOf(stage), 0, most);
            return { stage, count, ids: rows.map(({ id }) => id) };
          }),
        ),
      [shown],
    ),
  );
  const ids = useMemo(() => (parts ?? []).flatMap((part) => part.ids), [parts]);
  const cards = useLive(handOverCards, ids);
  return useMemo(
    () =>
      parts?.map(({ stage, count, ids: wanted }) => ({
        stage,
        count,
        cards: cards ? cardsOf(stage, wanted, cards) : [],
      })),
    [parts, cards],
  );
}

/** Being at a stage, as the list's filter says it. */
export function conditionOf(stage: HandOverStage): Condition {
  return { kind: 'condition', column: 'handOver/stage', is: 'is', values: [stage] };
}

function viewOf(stage: HandOverStage): View {
  return {
    ...everyClient,
    filter: conditionOf(stage),
    sort: { column: 'handOver/since', falling: false },
  };
}

/** A client that has just moved on stands in its old column until the index knows; it is left out there. */
function cardsOf(
  stage: HandOverStage,
  ids: readonly Id[],
  cards: ReadonlyMap<Id, HandOverCard>,
): readonly HandOverCard[] {
  return ids.flatMap((id) => {
    const card = cards.get(id);
    return card?.step === stage ? [card] : [];
  });
}
