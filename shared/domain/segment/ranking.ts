/** One value per client, the largest first, with what the first so many of them hold together. */
export type Ranking = {
  readonly falling: Float64Array;
  /** `held[i]` is the sum of `falling[0…i]`, exact to the last place of a number for money. */
  readonly held: Float64Array;
  readonly total: number;
};

/**
 * Ranks the values; the input is left as it is. A value that is no finite number is a missing one and counts as zero. Sums are
 * compensated (Neumaier 1974: what rounding loses is summed beside), so they do not depend on the order of size.
 */
export function rank(values: ArrayLike<number>): Ranking {
  const known = new Float64Array(values);
  for (let i = 0; i < known.length; i += 1) {
    if (!Number.isFinite(known[i])) known[i] = 0;
  }
  // oxlint-disable-next-line unicorn/no-array-sort -- it is a copy already: in place spares two more of the whole book
  const falling = known.sort().reverse();
  const held = new Float64Array(falling.length);
  let sum = 0;
  let lost = 0;
  for (let i = 0; i < falling.length; i += 1) {
    const value = falling[i] ?? 0;
    const next = sum + value;
    lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
    sum = next;
    held[i] = sum + lost;
  }
  return { falling, held, total: Number.isFinite(sum) ? sum + lost : sum };
}

/** Whether shares of the total mean anything: it is above zero (and no overflow). */
export function isMeasurable({ total }: Ranking): boolean {
  return total > 0 && Number.isFinite(total);
}

/** What the `count` largest hold of the total. */
export function shareOf({ held, total }: Ranking, count: number): number {
  return (held[count - 1] ?? 0) / total;
}

/** Round(fraction · n) clients, at least one where there are any, and never more than there are. */
export function countOf({ falling }: Ranking, fraction: number): number {
  const n = falling.length;
  // In millionths, so that 5 % of 30 is 1.5 (and two clients), not 1.4999….
  const nearest = Math.round((Math.round(fraction * 1e6) * n) / 1e6);
  return Math.min(n, Math.max(1, nearest));
}

/** How few clients together hold at least this share of the total. */
export function countHolding({ held, total }: Ranking, share: number): number {
  const goal = share * total * nearlyOne;
  const reached = held.findIndex((sum) => sum >= goal);
  return reached === -1 ? held.length : reached + 1;
}

/** The first client at which the share of clients and the share of the total sum to 100 %. */
export function balancePoint({ held, total }: Ranking): number {
  const n = held.length;
  return held.findIndex((sum, i) => sum / total + (i + 1) / n >= nearlyOne) + 1;
}

/** A few units in the last place below 1: 0.8 has no exact binary form, and 80 % reached is 80 % reached. */
const nearlyOne = 1 - 4 * Number.EPSILON;
