import type { Id } from '../../record/id.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { SegmentLetter } from '../client/client.ts';
import { segment } from './cut.ts';
import type { CutPoint, CutRefusal } from './cut.ts';
import type { Cut, Segmentation } from './segmentation.ts';

/** A client that is counted, with the segment that it has now. */
export type Counted = { readonly id: Id; readonly segment: SegmentLetter | null };

/** A client whose segment a segmentation would change. */
export type Move = {
  readonly id: Id;
  /** null = it was in none, as before the first segmentation. */
  readonly from: SegmentLetter | null;
  readonly to: SegmentLetter;
};

export type MoveCounts = { readonly rose: number; readonly fell: number; readonly fresh: number };

export type SegmentationPlan = {
  readonly point: CutPoint;
  /** The clients on the key side, in the order in which they were given. */
  readonly key: readonly Id[];
  readonly moves: readonly Move[];
  readonly counts: MoveCounts;
};

/** Decides the segments of clients from one value each: A on the key side of the cut, B on the other. */
export function planSegmentation(
  clients: readonly Counted[],
  values: ArrayLike<number>,
  cut: Cut,
): Result<SegmentationPlan, CutRefusal> {
  const segments = segment(values, [cut]);
  if (!segments.ok) {
    const { error } = segments;
    if (error.type === 'cuts-out-of-order') throw new Error('One cut cannot be out of order.');
    return { ok: false, error };
  }
  const { letters, cuts } = segments.value;
  const [point] = cuts;
  if (!point) throw new Error('A cut that was made has its place.');
  const key = clients.flatMap(({ id }, i) => (letters[i] === 'A' ? [id] : []));
  const moves = clients.flatMap(({ id, segment: from }, i): readonly Move[] => {
    const to = letters[i];
    return to === undefined || to === from ? [] : [{ id, from, to }];
  });
  return ok({ point, key, moves, counts: countMoves(moves) });
}

export function countMoves(moves: readonly Move[]): MoveCounts {
  let fresh = 0;
  let rose = 0;
  for (const { from, to } of moves) {
    if (from === null) fresh += 1;
    else if (to < from) rose += 1;
  }
  return { rose, fell: moves.length - fresh - rose, fresh };
}

/** Counts the moves of a cut without making them, from the segments that the clients have now and their side of the cut. */
export function countMovesOf(
  count: number,
  segmentOf: (i: number) => SegmentLetter | null,
  isKey: (i: number) => boolean,
): MoveCounts {
  let fresh = 0;
  let rose = 0;
  let fell = 0;
  for (let i = 0; i < count; i += 1) {
    const from = segmentOf(i);
    const to = isKey(i) ? 'A' : 'B';
    if (from === null) fresh += 1;
    else if (to < from) rose += 1;
    else if (to > from) fell += 1;
  }
  return { rose, fell, fresh };
}

/** Whether two segmentations say the same of the same day: the later one is then no news. */
export function isSameOutcome(a: Segmentation, b: Segmentation): boolean {
  const { id: _a, key: keyOfA, ...restOfA } = a;
  const { id: _b, key: keyOfB, ...restOfB } = b;
  if (JSON.stringify(restOfA) !== JSON.stringify(restOfB)) return false;
  const inB = new Set(keyOfB);
  return inB.size === new Set(keyOfA).size && keyOfA.every((id) => inB.has(id));
}

export type KeyChange = {
  /** On the key side now and not before, in the later one's order. */
  readonly rose: readonly Id[];
  /** On the key side before and no longer, in the earlier one's order. */
  readonly fell: readonly Id[];
  readonly stayed: number;
};

/** Who crossed the line between two segmentations. */
export function compareKeys(earlier: readonly Id[], later: readonly Id[]): KeyChange {
  const before = new Set(earlier);
  const after = new Set(later);
  const rose = later.filter((id) => !before.has(id));
  const fell = earlier.filter((id) => !after.has(id));
  return { rose, fell, stayed: later.length - rose.length };
}
