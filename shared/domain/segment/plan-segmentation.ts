import type { Id } from '../../record/id.ts';
import { ok } from '../../result.ts';
import type { Result } from '../../result.ts';
import type { SegmentLetter } from '../client/client.ts';
import { segment } from './cut.ts';
import type { CutPoint, CutsRefusal } from './cut.ts';
import type { Cuts, Segmentation } from './segmentation.ts';
import { listOfCuts } from './segmentation.ts';

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
  /** Where two cuts were asked for, the second as it fell. */
  readonly second?: CutPoint;
  /** The clients on the key side, in the order in which they were given. */
  readonly key: readonly Id[];
  /** The clients between two cuts, in the same order. */
  readonly middle?: readonly Id[];
  readonly moves: readonly Move[];
  readonly counts: MoveCounts;
};

/** Decides the segments of clients from one value each: A on the key side of the cut, B on the other, or B and C by a second cut. */
export function planSegmentation(
  clients: readonly Counted[],
  values: ArrayLike<number>,
  cuts: Cuts,
): Result<SegmentationPlan, CutsRefusal> {
  const segments = segment(values, listOfCuts(cuts));
  if (!segments.ok) return segments;
  const { letters } = segments.value;
  const [point, second] = segments.value.cuts;
  if (!point) throw new Error('A cut that was made has its place.');
  const lettered = (letter: SegmentLetter) =>
    clients.flatMap(({ id }, i) => (letters[i] === letter ? [id] : []));
  const key = lettered('A');
  const moves = clients.flatMap(({ id, segment: from }, i): readonly Move[] => {
    const to = letters[i];
    return to === undefined || to === from ? [] : [{ id, from, to }];
  });
  const between = second ? { second, middle: lettered('B') } : {};
  return ok({ point, key, ...between, moves, counts: countMoves(moves) });
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

/** Counts the moves of a cut without making them, from the segments that the clients have now and would have. */
export function countMovesOf(
  count: number,
  segmentOf: (i: number) => SegmentLetter | null,
  letterOf: (i: number) => SegmentLetter,
): MoveCounts {
  let fresh = 0;
  let rose = 0;
  let fell = 0;
  for (let i = 0; i < count; i += 1) {
    const from = segmentOf(i);
    const to = letterOf(i);
    if (from === null) fresh += 1;
    else if (to < from) rose += 1;
    else if (to > from) fell += 1;
  }
  return { rose, fell, fresh };
}

/** Whether two segmentations say the same of the same day: the later one is then no news. */
export function isSameOutcome(a: Segmentation, b: Segmentation): boolean {
  const { id: _a, key: keyOfA, second: secondOfA, ...restOfA } = a;
  const { id: _b, key: keyOfB, second: secondOfB, ...restOfB } = b;
  if (JSON.stringify(restOfA) !== JSON.stringify(restOfB)) return false;
  const { middle: middleOfA = [], ...cutOfA } = secondOfA ?? {};
  const { middle: middleOfB = [], ...cutOfB } = secondOfB ?? {};
  if (JSON.stringify(cutOfA) !== JSON.stringify(cutOfB)) return false;
  return haveSame(keyOfA, keyOfB) && haveSame(middleOfA, middleOfB);
}

function haveSame(a: readonly Id[], b: readonly Id[]): boolean {
  const inB = new Set(b);
  return inB.size === new Set(a).size && a.every((id) => inB.has(id));
}
