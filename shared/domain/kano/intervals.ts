import { rateOf } from '../care/statistics.ts';
import type { KanoCounts } from './count.ts';

/** A 95 % confidence interval. */
export type Interval = { readonly low: number; readonly high: number };

/** A mean of answers from 1 to 9; null without answers, its interval null with fewer than two. */
export type ImportanceMean = {
  readonly n: number;
  readonly mean: number | null;
  readonly interval: Interval | null;
};

/**
 * Better and Worse are shares of the M, O, A and I answers; theirs are the score intervals of Wilson (1927), which Brown, Cai and
 * DasGupta ("Interval estimation for a binomial proportion", Statistical Science 16 (2001), 101–133) recommend for small counts.
 * null where there are none of these answers.
 */
export function coefficientIntervals({ M, O, A, I }: KanoCounts): {
  readonly better: Interval | null;
  readonly worse: Interval | null;
} {
  const n = M + O + A + I;
  const better = rateOf(A + O, n);
  const worse = rateOf(O + M, n);
  return {
    better: better && { low: better.low, high: better.high },
    worse: worse && { low: 0 - worse.high, high: 0 - worse.low },
  };
}

/**
 * The mean importance with the interval of Student's t ("The probable error of a mean", Biometrika 6 (1908), 1–25): mean ± t(n − 1)
 * · s/√n, not beyond 1 and 9. `given` counts by value, the first number (no answer) is left out.
 */
export function importanceOf(given: ArrayLike<number>): ImportanceMean {
  let n = 0;
  let sum = 0;
  let squares = 0;
  for (let value = 1; value < given.length; value += 1) {
    const times = given[value] ?? 0;
    n += times;
    sum += times * value;
    squares += times * value * value;
  }
  if (n === 0) return { n, mean: null, interval: null };
  const mean = sum / n;
  if (n < 2) return { n, mean, interval: null };
  // The sums are whole numbers, so that nothing is lost by taking their difference.
  const variance = (squares - (sum * sum) / n) / (n - 1);
  const half = studentQuantile(n - 1) * Math.sqrt(Math.max(0, variance) / n);
  return { n, mean, interval: { low: Math.max(1, mean - half), high: Math.min(9, mean + half) } };
}

/** The 97.5 % quantile of the standard normal distribution. */
const z = 1.959_963_984_540_054;

/** Of Student's t with 1 to 30 degrees of freedom, as tables of it print them (Fisher and Yates, Statistical Tables, table III). */
const printed = [
  12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.16, 2.145,
  2.131, 2.12, 2.11, 2.101, 2.093, 2.086, 2.08, 2.074, 2.069, 2.064, 2.06, 2.056, 2.052, 2.048,
  2.045, 2.042,
];

/**
 * The 97.5 % quantile of Student's t with `df` ≥ 1 degrees of freedom: to 3 decimals up to 30, beyond by the expansion about the
 * normal quantile (Abramowitz and Stegun, 26.7.5), whose error is below 1e-5 there.
 */
export function studentQuantile(df: number): number {
  const known = printed[df - 1];
  if (known !== undefined) return known;
  return (
    z +
    (z ** 3 + z) / (4 * df) +
    (5 * z ** 5 + 16 * z ** 3 + 3 * z) / (96 * df ** 2) +
    (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / (384 * df ** 3)
  );
}
