import type { RevenueLine } from './revenue-line.ts';

/** The lines of one year in one currency, newest first. */
export type RevenueOfYear = {
  readonly year: string;
  readonly currency: string;
  /** In the smallest unit; a sum beyond what is exact (2^53) is the nearest number. */
  readonly total: number;
  readonly lines: readonly RevenueLine[];
};

/** A client's revenue by year, newest first; a year with two currencies counts once for each. */
export function revenueByYear(lines: readonly RevenueLine[]): readonly RevenueOfYear[] {
  const groups = Map.groupBy(lines, ({ period, currency }) => `${period.slice(0, 4)} ${currency}`);
  return [...groups.values()]
    .map((group) => {
      const newest = group.toSorted(newestFirst);
      const [first] = newest;
      return {
        year: first?.period.slice(0, 4) ?? '',
        currency: first?.currency ?? '',
        total: group.reduce((sum, { amount }) => sum + amount, 0),
        lines: newest,
      };
    })
    .toSorted((a, b) => b.year.localeCompare(a.year) || a.currency.localeCompare(b.currency));
}

function newestFirst(a: RevenueLine, b: RevenueLine): number {
  return b.period.localeCompare(a.period) || b.id.localeCompare(a.id);
}
