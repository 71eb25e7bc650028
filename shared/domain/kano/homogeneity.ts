import { diceOf } from '../sample/dice.ts';
import { chiSquareTail } from './chi-square.ts';
import type { KanoCounts } from './count.ts';

/** Whether groups, or waves, answer alike. */
export type Homogeneity = {
  /** M, O, A, I and R of all groups together. */
  readonly n: number;
  readonly value: number;
  readonly df: number;
  /** The chance of a difference at least as large where there is none. */
  readonly p: number;
  /** How p was found: by the χ² distribution, or by dealing the answers out again. */
  readonly by: 'chi-square' | 'permutation';
};

/**
 * χ² of homogeneity of M, O, A, I and R over groups (Q says nothing about a need). Where expected counts are too small for the
 * distribution (Cochran 1954: one below 1, or more than a fifth below 5), p comes from a permutation test: the answers are dealt
 * out to the groups again and again, always in the same way, and p = (as large or larger + 1) / (deals + 1) (Phipson and Smyth
 * 2010). null where fewer than two groups have answers.
 */
export function homogeneity(groups: readonly KanoCounts[]): Homogeneity | null {
  const answered = groups
    .map(({ M, O, A, I, R }) => [M, O, A, I, R])
    .filter((counts) => sumOf(counts) > 0);
  if (answered.length < 2) return null;
  const used = [0, 1, 2, 3, 4].filter((at) => answered.some((counts) => (counts[at] ?? 0) > 0));
  const rows = answered.map((counts) => used.map((at) => counts[at] ?? 0));
  const margins = marginsOf(rows);
  const df = (rows.length - 1) * (used.length - 1);
  const n = sumOf(margins.rows);
  if (df === 0) return { n, value: 0, df, p: 1, by: 'chi-square' };
  const value = chiSquareOf(rows, margins);
  return isLarge(margins)
    ? { n, value, df, p: chiSquareTail(value, df), by: 'chi-square' }
    : { n, value, df, p: permutationOf(margins, value), by: 'permutation' };
}

type Margins = { readonly rows: readonly number[]; readonly columns: readonly number[] };

function marginsOf(rows: readonly (readonly number[])[]): Margins {
  const columns = (rows[0] ?? []).map((_, at) => sumOf(rows.map((row) => row[at] ?? 0)));
  return { rows: rows.map(sumOf), columns };
}

function chiSquareOf(rows: readonly ArrayLike<number>[], margins: Margins): number {
  const n = sumOf(margins.rows);
  let value = 0;
  for (const [r, ofRow] of margins.rows.entries()) {
    for (const [c, ofColumn] of margins.columns.entries()) {
      const expected = (ofRow * ofColumn) / n;
      value += ((rows[r]?.[c] ?? 0) - expected) ** 2 / expected;
    }
  }
  return value;
}

function isLarge({ rows, columns }: Margins): boolean {
  const n = sumOf(rows);
  const expected = rows.flatMap((row) => columns.map((column) => (row * column) / n));
  const small = expected.filter((count) => count < 5).length;
  return expected.every((count) => count >= 1) && small * 5 <= expected.length;
}

/** Few answers are dealt often; of many, fewer deals take as long. */
function dealsFor(n: number): number {
  return Math.max(199, Math.min(1999, Math.floor(1_000_000 / n)));
}

function permutationOf(margins: Margins, value: number): number {
  const categories = Uint8Array.from(
    margins.columns.flatMap((times, column) => Array.from({ length: times }, () => column)),
  );
  // The same answers get the same verdict every time that they are looked at.
  const dice = diceOf(categories.length);
  const dealt = margins.rows.map(() => new Uint32Array(margins.columns.length));
  const deals = dealsFor(categories.length);
  let asLarge = 0;
  for (let deal = 0; deal < deals; deal += 1) {
    dealOut(categories, margins.rows, dealt, dice.next);
    // Of equal tables rounding must not make one the smaller.
    if (chiSquareOf(dealt, margins) >= value - 1e-9) asLarge += 1;
  }
  return (asLarge + 1) / (deals + 1);
}

/** Deals to all groups but the last, which gets the rest (Fisher and Yates, stopped early). */
function dealOut(
  categories: Uint8Array,
  sizes: readonly number[],
  dealt: readonly Uint32Array[],
  next: () => number,
): void {
  let at = 0;
  for (const [group, size] of sizes.entries()) {
    const counts = dealt[group];
    if (!counts) continue;
    counts.fill(0);
    for (const end = at + size; at < end; at += 1) {
      const other = at + Math.floor(next() * (categories.length - at));
      const category = categories[other] ?? 0;
      categories[other] = categories[at] ?? 0;
      categories[at] = category;
      counts[category] = (counts[category] ?? 0) + 1;
    }
  }
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
