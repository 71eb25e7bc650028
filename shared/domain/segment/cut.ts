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
  const fallen = cutRankingBy(rank(values), cuts);
  if (!fallen.ok) return fallen;
  const points = fallen.value;
  const letterOf = letterAt(points);
  return ok({
    letters: Array.from(values, (value) => letterOf(value)),
    cuts: points,
    sizes: partsOf(points, values.length).map(({ clients }) => clients),
  });
}

/** Several cuts of clients that are ranked already, each as it fell, in order. */
export function cutRankingBy(
  ranking: Ranking,
  cuts: readonly [Cut] | readonly [Cut, Cut],
): Result<readonly CutPoint[], CutsRefusal> {
  const points: CutPoint[] = [];
  for (const cut of cuts) {
    const point = cutRanking(ranking, cut);
    if (!point.ok) return point;
    if (point.value.count < (points.at(-1)?.count ?? 0)) return err({ type: 'cuts-out-of-order' });
    points.push(point.value);
  }
  return ok(points);
}

/** One letter's part of the clients, as fractions; what it holds may be below zero where clients are. */
export type SegmentPart = {
  readonly letter: SegmentLetter;
  readonly clients: number;
  readonly fraction: number;
  readonly share: number;
};

/** What each letter comes to, from the cuts as they fell among so many clients. */
export function partsOf(points: readonly CutPoint[], clients: number): readonly SegmentPart[] {
  const all = { count: clients, share: 1 };
  const letters: readonly SegmentLetter[] = ['A', 'B', 'C'];
  return [...points, all].map((end, i): SegmentPart => {
    const before = points[i - 1] ?? { count: 0, share: 0 };
    const own = end.count - before.count;
    return {
      letter: letters[i] ?? 'C',
      clients: own,
      fraction: own / clients,
      share: own === 0 ? 0 : end.share - before.share,
    };
  });
}

/** The letter of a value among cuts as they fell: a value at the line belongs above it, so equal ones stay together. */
export function letterAt(points: readonly CutPoint[]): (value: number) => SegmentLetter {
  const [a = Infinity, b = -Infinity] = points.map(({ threshold }) => threshold ?? Infinity);
  return (value) => {
    const known = Number.isFinite(value) ? value : 0;
    if (known >= a) return 'A';
    return known >= b ? 'B' : 'C';
  };
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
