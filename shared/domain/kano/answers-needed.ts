import { analyse, twoLargest } from './analyse.ts';
import type { KanoCounts } from './count.ts';

/** How far a need's category is from being safe. */
export type AnswersNeeded =
  /** Nobody has answered yet, or all answers are questionable. */
  | { readonly type: 'unknown' }
  /** The two largest counts differ significantly, by more than the tie threshold. */
  | { readonly type: 'safe' }
  /** The shares lie within the tie threshold: more of the same answers do not part them. */
  | { readonly type: 'level' }
  /** So many more answers, if the shares stay as they are. */
  | { readonly type: 'more'; readonly answers: number };

/** The 80 % quantile of the standard normal distribution, and the factor of Fong's test. */
const power = 0.841_621;
const fongFactor = 1.65;

/**
 * A category is safe when Fong's test tells the two largest counts apart and their distance exceeds the tie threshold. The sample
 * that shows this with a chance of 80 %, if the shares p and q of the two stay what they are (the usual sum for the power of a
 * test of two shares of one multinomial): √N = (1.65·√((p+q)(2−p−q)/2) + 0.84·√(p+q−(p−q)²)) / (p−q). Answered are the answers
 * that are still missing, questionable ones among them.
 */
export function answersNeeded(counts: KanoCounts, tieThreshold: number): AnswersNeeded {
  const [largest, second] = twoLargest(counts);
  if (largest === null) return { type: 'unknown' };
  const { n, fong } = analyse(counts, { tieThreshold });
  const p = counts[largest] / n;
  const q = second === null ? 0 : counts[second] / n;
  if (second !== null && p - q <= tieThreshold) return { type: 'level' };
  if (fong.significant === true) return { type: 'safe' };
  if (p === q) return { type: 'level' };
  const even = Math.sqrt(((p + q) * (2 - p - q)) / 2);
  const spread = Math.sqrt(p + q - (p - q) ** 2);
  const wanted = ((fongFactor * even + power * spread) / (p - q)) ** 2;
  return { type: 'more', answers: Math.max(1, Math.ceil(wanted - n)) };
}
