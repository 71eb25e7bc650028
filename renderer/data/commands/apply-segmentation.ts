import type { Day } from '../../../shared/domain/calendar/day.ts';
import { heldByHand, withoutHeld } from '../../../shared/domain/segment/by-hand.ts';
import type { Measure } from '../../../shared/domain/segment/measure.ts';
import { isEverybody, isMoney } from '../../../shared/domain/segment/measure.ts';
import { countMoves, isSameOutcome } from '../../../shared/domain/segment/plan-segmentation.ts';
import type { MoveCounts } from '../../../shared/domain/segment/plan-segmentation.ts';
import { listOfCuts } from '../../../shared/domain/segment/segmentation.ts';
import type { Cuts, Segmentation } from '../../../shared/domain/segment/segmentation.ts';
import type { Id } from '../../../shared/record/id.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { SegmentationDraft } from '../index/measure-revenue.ts';
import { allRows } from '../queries/all-rows.ts';
import { latestSegmentation } from '../queries/segmentations.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type SegmentationOrder = {
  /** Of the snapshot; born in the form, so that a double Enter writes one. */
  readonly id: Id;
  readonly day: Day;
  readonly measure: Measure;
  /** One cut, or two for A, B and C. */
  readonly cut: Cuts;
  /** What the index worked out for these parameters. */
  readonly draft: SegmentationDraft;
};

export type AppliedSegmentation = MoveCounts & {
  /** The action, by which it can be taken back; null where nothing was news. */
  readonly action: Id | null;
};

/** A client or its revenue was changed after the draft had been worked out: it must be worked out anew. */
export type ApplyRefusal = { readonly type: 'draft-is-old' };

/**
 * Writes a segmentation: its dated snapshot, and the segment of those clients whose segment changes, in one step; clients that are
 * held by hand stay where they are. The same segmentation once more on the same day changes nothing.
 */
export async function applySegmentation(
  deps: Deps,
  order: SegmentationOrder,
): Promise<Result<AppliedSegmentation, ApplyRefusal>> {
  const action = { id: deps.newId(), name: 'segmentation.apply', undoes: null } as const;
  return commit<AppliedSegmentation, ApplyRefusal>(deps, action, async (book) => {
    const held = heldByHand(await allRows(book, 'handSegments'));
    const { draft } = order;
    const between = draft.second ? { middle: draft.second.middle } : {};
    const outcome = withoutHeld({ key: draft.key, ...between, moves: draft.moves }, held);
    const { moves } = outcome;
    const snapshot = snapshotOf(order, outcome);
    const latest = await latestSegmentation(book);
    const { upTo } = draft;
    const isNews = !latest || !isSameOutcome(latest, snapshot);
    if (latest?.id === order.id || (!isNews && moves.length === 0)) {
      return ok({ writes: [], value: { ...countMoves([]), action: null } });
    }
    const measured = isMoney(order.measure.metric) ? 'revenue' : 'visits';
    if (await figuresChangedAfter(book, upTo, measured)) return err({ type: 'draft-is-old' });
    const clients = await book.many(
      'clients',
      moves.map(({ id }) => id),
    );
    const changes = clients.flatMap((client, i) => {
      const move = moves[i];
      return client && move ? [put('clients', { ...client, segment: move.to })] : [];
    });
    const writes = isNews ? [put('segmentations', snapshot), ...changes] : changes;
    return ok({ writes, value: { ...countMoves(moves), action: action.id } });
  });
}

function snapshotOf(
  { id, day, measure, cut, draft }: SegmentationOrder,
  { key, middle }: { readonly key: readonly Id[]; readonly middle?: readonly Id[] },
): Segmentation {
  const [first, second] = listOfCuts(cut);
  const { clients, total, gini, keyShare } = draft;
  const { metric, period, currency, scope } = measure;
  const part = {
    regions: [...scope.regions],
    industries: [...scope.industries],
    owners: [...scope.owners],
  };
  return {
    id,
    day,
    metric,
    period,
    currency,
    ...(isEverybody(scope) ? {} : { scope: part }),
    cut: first,
    clients,
    total,
    gini,
    keyShare,
    key: [...key],
    ...(second && middle
      ? { second: { cut: second, share: draft.second?.share ?? null, middle: [...middle] } }
      : {}),
  };
}

const entriesAtOnce = 50;

/** Whether clients or what is measured were written after a place in the log. Nothing else changes a figure. */
async function figuresChangedAfter(
  book: ReadableBook,
  place: number,
  measured: 'revenue' | 'visits',
): Promise<boolean> {
  let seq = place;
  for (;;) {
    const entries = await book.log.changesAfter(seq, entriesAtOnce);
    const last = entries.at(-1);
    if (!last) return false;
    const touched = entries.some(({ rows }) =>
      rows.some(({ table }) => table === 'clients' || table === measured),
    );
    if (touched) return true;
    ({ seq } = last);
  }
}
