/** A share of a count that is never shown without it, with its 95 % interval. */
export type Rate = {
  readonly part: number;
  readonly n: number;
  readonly share: number;
  readonly low: number;
  readonly high: number;
};

/** The 97.5 % quantile of the standard normal distribution. */
const z = 1.959_963_984_540_054;

/**
 * A rate with its 95 % score interval (E. B. Wilson, "Probable inference, the law of succession, and statistical inference",
 * JASA 22 (1927), 209–212), which stays within 0 and 1 and is sensible for small n. null where nobody was asked. Throws a
 * RangeError where `part` and `n` are not whole numbers with 0 ≤ part ≤ n.
 */
export function rateOf(part: number, n: number): Rate | null {
  if (!Number.isSafeInteger(part) || !Number.isSafeInteger(n) || part < 0 || part > n) {
    throw new RangeError(`Not a part of a count: ${part} of ${n}`);
  }
  if (n === 0) return null;
  const share = part / n;
  const weight = 1 + z ** 2 / n;
  const centre = (share + z ** 2 / (2 * n)) / weight;
  const half = (z / weight) * Math.sqrt((share * (1 - share)) / n + z ** 2 / (4 * n ** 2));
  // At the ends the interval touches them; rounding must not carry it beyond.
  const low = part === 0 ? 0 : Math.max(0, Math.min(share, centre - half));
  const high = part === n ? 1 : Math.min(1, Math.max(share, centre + half));
  return { part, n, share, low, high };
}

/** The arithmetic mean with its count; null of nothing. */
export type Mean = { readonly mean: number; readonly n: number };

export function meanOf(values: readonly number[]): Mean | null {
  const n = values.length;
  if (n === 0) return null;
  return { mean: values.reduce((sum, value) => sum + value, 0) / n, n };
}

/** The median with its count: the middle value, or the mean of the two in the middle; null of nothing. */
export type Median = { readonly median: number; readonly n: number };

export function medianOf(values: readonly number[]): Median | null {
  const n = values.length;
  if (n === 0) return null;
  const inOrder = values.toSorted((a, b) => a - b);
  const upper = inOrder[Math.floor(n / 2)] ?? 0;
  const lower = inOrder[Math.floor((n - 1) / 2)] ?? 0;
  return { median: (lower + upper) / 2, n };
}
