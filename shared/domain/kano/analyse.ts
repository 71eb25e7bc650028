import { chiSquareTail } from './chi-square.ts';
import type { KanoCounts } from './count.ts';
import type { KanoCategory } from './evaluate.ts';

/** A need's category with what speaks for it (methods.md, Needs and KANO). Null means "n/a". */
export type KanoAnalysis = {
  /** All answer pairs, Q with them. */
  readonly n: number;
  /** By the decision rule. */
  readonly category: AnsweredCategory | null;
  /** By plain majority; among equals the earlier of M, O, A, I, R. */
  readonly plurality: AnsweredCategory | null;
  /** (A+O) / (A+O+M+I), 0…1: how much satisfaction its presence brings. */
  readonly better: number | null;
  /** −(O+M) / (A+O+M+I), −1…0: how much dissatisfaction its absence brings. */
  readonly worse: number | null;
  /** (largest − second) / n over M, O, A, I, R; 0…1. */
  readonly categoryStrength: number | null;
  /** (A+O+M) / n, 0…1. */
  readonly totalStrength: number | null;
  readonly fong: Fong;
  /** M, O, A, I against equality; null with fewer than 12 of these answers. */
  readonly chiSquare: { readonly value: number; readonly df: number; readonly p: number } | null;
  /** The two largest are close, yet far apart in meaning: perhaps two groups of clients. */
  readonly twoGroups: boolean;
};

/** Whether the two largest counts differ (Fong 1996): |a − b| ≥ 1.65·√((a+b)(2n−a−b)/(2n)), Q not among them, n with Q. */
export type Fong =
  | { readonly difference: number; readonly critical: number; readonly significant: boolean }
  | { readonly difference: null; readonly critical: null; readonly significant: null };

/** What a need can be; questionable answers say nothing about it. */
export type AnsweredCategory = Exclude<KanoCategory, 'Q'>;

export type AnalyseOptions = {
  /** Two categories whose counts differ by no more than this share of n (0.05 = 5 percentage points) count as tied. */
  readonly tieThreshold?: number;
};

/**
 * Analyses the counts of one need. The largest category wins, unless the second is within the threshold: then of these two the
 * earlier of M > O > A > I (R last) wins, because what clients expect comes before what delights them. A category without
 * answers is never the second.
 */
export function analyse(
  counts: KanoCounts,
  { tieThreshold = 0.05 }: AnalyseOptions = {},
): KanoAnalysis {
  const { M, O, A, I, R, Q } = counts;
  const n = M + O + A + I + R + Q;
  const [largest, second] = twoLargest(counts);
  const lead = largest === null ? 0 : counts[largest] - (second === null ? 0 : counts[second]);
  const close = second !== null && lead / n <= tieThreshold;
  const expressed = A + O + M + I;
  return {
    n,
    category: close && isEarlier(second, largest) ? second : largest,
    plurality: largest,
    better: ratio(A + O, expressed),
    worse: ratio(0 - (O + M), expressed),
    categoryStrength: ratio(lead, n),
    totalStrength: ratio(A + O + M, n),
    fong: fongOf(counts, n),
    chiSquare: chiSquareOf([M, O, A, I]),
    twoGroups: close && isFarApart(largest, second),
  };
}

/** The two categories with the most answers (Q left out), the larger first; null where no answer is left. */
export function twoLargest(
  counts: KanoCounts,
): readonly [largest: AnsweredCategory | null, second: AnsweredCategory | null] {
  const answered = inOrderOfRule.filter((category) => counts[category] > 0);
  // The sort keeps the order of the rule among equals.
  const [largest = null, second = null] = answered.toSorted((a, b) => counts[b] - counts[a]);
  return [largest, second];
}

const inOrderOfRule: readonly AnsweredCategory[] = ['M', 'O', 'A', 'I', 'R'];

/** The way a need ages, from unwanted to taken for granted: neighbours are next to each other in meaning. */
const inOrderOfMeaning: readonly AnsweredCategory[] = ['R', 'I', 'A', 'O', 'M'];

function isEarlier(a: AnsweredCategory | null, b: AnsweredCategory | null): boolean {
  return a !== null && b !== null && inOrderOfRule.indexOf(a) < inOrderOfRule.indexOf(b);
}

function isFarApart(a: AnsweredCategory | null, b: AnsweredCategory | null): boolean {
  if (a === null || b === null) return false;
  return Math.abs(inOrderOfMeaning.indexOf(a) - inOrderOfMeaning.indexOf(b)) > 1;
}

function ratio(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

function fongOf({ M, O, A, I, R }: KanoCounts, n: number): Fong {
  const [a = 0, b = 0] = [M, O, A, I, R].toSorted((x, y) => y - x);
  if (a === 0) return { difference: null, critical: null, significant: null };
  const critical = 1.65 * Math.sqrt(((a + b) * (2 * n - a - b)) / (2 * n));
  return { difference: a - b, critical, significant: a - b >= critical };
}

function chiSquareOf(counts: readonly number[]): KanoAnalysis['chiSquare'] {
  const answers = counts.reduce((sum, count) => sum + count, 0);
  if (answers < 12) return null;
  const expected = answers / counts.length;
  const value = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  const df = counts.length - 1;
  return { value, df, p: chiSquareTail(value, df) };
}
