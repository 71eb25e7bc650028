import { err, ok, type Result } from '../../result.ts';
import {
  balancePoint,
  countHolding,
  countOf,
  isMeasurable,
  rank,
  shareOf,
  type Ranking,
} from './ranking.ts';
import type { Cut } from './segmentation.ts';

/** Where a cut falls among the clients in falling order. */
export type CutPoint = {
  /** The clients on the key side: in falling order the first `count` are key. */
  readonly count: number;
  /** How many were asked for; `count` is larger where clients at the cut are equal, as ties go to the key side. */
  readonly asked: number;
  /** The smallest value on the key side; null if nobody is. A client is key if its value is not below it. */
  readonly threshold: number | null;
  /** `count` as a fraction of the clients. */
  readonly fraction: number;
  /** What the key side holds of the total. */
  readonly share: number;
};

export type SegmentLetter = 'A' | 'B' | 'C';

export type Segments = {
  /** The segment of each client, in the order of the values. */
  readonly letters: readonly SegmentLetter[];
  /** Each cut as it fell, in order. */
  readonly cuts: readonly CutPoint[];
  /** The clients in A, B and, with two cuts, C. */
  readonly sizes: readonly number[];
};

export type CutRefusal =
  | { readonly type: 'no-clients' }
  /** Nothing to share out: the values sum to zero or less. */
  | { readonly type: 'total-not-positive'; readonly total: number }
  /** A share outside 0…1, or a count that is not a whole number of these clients. */
  | { readonly type: 'cut-out-of-range' };

/** The second cut would lie before the first. */
export type CutsRefusal = CutRefusal | { readonly type: 'cuts-out-of-order' };

/**
 * Finds one cut (methods.md, Concentration and segments) among one value per client: by the share of clients, by the share of
 * the metric, at the balance point (the first client at which rank share and value share sum to 100 %), or by hand.
 */
export function cutAt(values: ArrayLike<number>, cut: Cut): Result<CutPoint, CutRefusal> {
  return cutRanking(rank(values), cut);
}

/**
 * Gives every client its segment: A and B by one cut, A, B and C by two. Each cut falls as it does with `cutAt`. Two cuts that
 * fall on the same client leave B empty.
 */
export function segment(
  values: ArrayLike<number>,
  cuts: readonly [Cut] | readonly [Cut, Cut],
): Result<Segments, CutsRefusal> {
  const ranking = rank(values);
  const points: CutPoint[] = [];
  for (const cut of cuts) {
    const point = cutRanking(ranking, cut);
    if (!point.ok) return point;
    if (point.value.count < (points.at(-1)?.count ?? 0)) return err({ type: 'cuts-out-of-order' });
    points.push(point.value);
  }
  const ends = [...points.map(({ count }) => count), values.length];
  return ok({
    letters: lettersOf(values, points),
    cuts: points,
    sizes: ends.map((end, i) => end - (ends[i - 1] ?? 0)),
  });
}

function lettersOf(values: ArrayLike<number>, points: readonly CutPoint[]): SegmentLetter[] {
  const [a = Infinity, b = -Infinity] = points.map(({ threshold }) => threshold ?? Infinity);
  const letters: SegmentLetter[] = [];
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const known = Number.isFinite(value) ? value : 0;
    if (known >= a) letters.push('A');
    else letters.push(known >= b ? 'B' : 'C');
  }
  return letters;
}

/** The same among clients that are ranked already. */
export function cutRanking(ranking: Ranking, cut: Cut): Result<CutPoint, CutRefusal> {
  const { falling, total } = ranking;
  if (falling.length === 0) return err({ type: 'no-clients' });
  if (!isMeasurable(ranking)) return err({ type: 'total-not-positive', total });
  if (!isInRange(cut, falling.length)) return err({ type: 'cut-out-of-range' });
  const asked = askedBy(cut, ranking);
  const threshold = falling[asked - 1] ?? null;
  let count = asked;
  while (count < falling.length && falling[count] === threshold) count += 1;
  const fraction = count / falling.length;
  return ok({ count, asked, threshold, fraction, share: shareOf(ranking, count) });
}

function isInRange(cut: Cut, n: number): boolean {
  if (cut.kind === 'balance') return true;
  if (cut.kind !== 'by-hand') return cut.share >= 0 && cut.share <= 1;
  return Number.isInteger(cut.count) && cut.count >= 0 && cut.count <= n;
}

function askedBy(cut: Cut, ranking: Ranking): number {
  if (cut.kind === 'client-share') return countOf(ranking, cut.share);
  if (cut.kind === 'metric-share') return countHolding(ranking, cut.share);
  return cut.kind === 'balance' ? balancePoint(ranking) : cut.count;
}
