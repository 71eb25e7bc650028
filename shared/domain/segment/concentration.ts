import { countHolding, countOf, isMeasurable, rank, shareOf, type Ranking } from './ranking.ts';

/** How a book's metric is spread over its clients. Shares and fractions are 0…1; null means "n/a". */
export type Concentration = {
  readonly total: number;
  /** 0 = all alike, towards 1 = one client has everything (above 1 only with negative values). */
  readonly gini: number | null;
  /** What the largest 5, 10, 20 and 30 % of the clients hold; above 1 if the others are below zero together. */
  readonly topShares: readonly {
    /** The fraction of clients that was asked for. */
    readonly fraction: number;
    /** The clients that it comes to: the nearest whole number, at least one where there are any. */
    readonly count: number;
    readonly share: number | null;
  }[];
  /** How few clients hold 80 %. */
  readonly needed: readonly {
    /** The share of the total that was asked for. */
    readonly share: number;
    readonly count: number | null;
    readonly fraction: number | null;
  }[];
};

export type CurvePoint = {
  /** So many of the largest clients … */
  readonly count: number;
  /** … are this fraction of the clients … */
  readonly fraction: number;
  /** … and hold this share of the total. */
  readonly share: number;
};

/**
 * Measures the concentration of one value per client, in any order (methods.md, Concentration and segments). A missing value
 * (NaN) counts as zero; zero and negative values count as clients. Without clients, or with a total ≤ 0, what needs a total is
 * null; NaN never comes out.
 */
export function concentration(values: ArrayLike<number>): Concentration {
  return concentrationOf(rank(values));
}

/** The same of clients that are ranked already. */
export function concentrationOf(ranking: Ranking): Concentration {
  const measurable = isMeasurable(ranking);
  return {
    total: ranking.total,
    gini: measurable ? giniOf(ranking) : null,
    topShares: [0.05, 0.1, 0.2, 0.3].map((fraction) => {
      const count = countOf(ranking, fraction);
      return { fraction, count, share: measurable ? shareOf(ranking, count) : null };
    }),
    needed: [0.8].map((share) => {
      const count = measurable ? countHolding(ranking, share) : null;
      return { share, count, fraction: count === null ? null : count / ranking.falling.length };
    }),
  };
}

/**
 * The concentration (Lorenz) curve for a chart, largest clients first: from the origin to (1, 1), at most `maxPoints` points (at
 * least two), spread evenly along the curve, so that its steep start keeps its shape. Empty where the total is n/a.
 */
export function concentrationCurve(
  values: ArrayLike<number>,
  maxPoints: number,
): readonly CurvePoint[] {
  return curveOf(rank(values), maxPoints);
}

/** The same of clients that are ranked already. */
export function curveOf(ranking: Ranking, maxPoints: number): readonly CurvePoint[] {
  if (!isMeasurable(ranking)) return [];
  const { falling } = ranking;
  const n = falling.length;
  const height = falling.reduce((sum, value) => sum + Math.abs(value), 0);
  const steps = Math.max(1, Math.min(Math.floor(maxPoints) - 1, n));
  const points: CurvePoint[] = [{ count: 0, fraction: 0, share: 0 }];
  let risen = 0;
  for (let count = 1; count < n && points.length < steps; count += 1) {
    risen += Math.abs(falling[count - 1] ?? 0);
    // A point is due whenever another step has been walked along both axes together.
    const walked = (count / n + risen / height) / 2;
    if (walked * steps >= points.length) {
      points.push({ count, fraction: count / n, share: shareOf(ranking, count) });
    }
  }
  return [...points, { count: n, fraction: 1, share: 1 }];
}

/**
 * G = Σ(2i − n − 1)·xᵢ / (n·Σx), x ascending, i = 1…n. The terms of i and n + 1 − i are taken together: then none is negative,
 * nothing cancels out, and equal values give exactly 0.
 */
function giniOf({ falling, total }: Ranking): number {
  const n = falling.length;
  let sum = 0;
  for (let i = 0; 2 * i < n - 1; i += 1) {
    const apart = (falling[i] ?? 0) - (falling[n - 1 - i] ?? 0);
    sum += ((n - 1 - 2 * i) / n) * (apart / total);
  }
  return sum;
}
