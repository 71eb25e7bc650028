import { byCurrency, exactSum } from '../money/sum.ts';
import type { RevenueKind, RevenueLine } from './revenue-line.ts';

/** What came in a year, by kind, in the smallest unit; null where a sum is beyond what is exact. */
export type RevenueOfKinds = {
  readonly year: string;
  readonly kinds: Readonly<Record<RevenueKind, number | null>>;
  readonly total: number | null;
};

export type RevenueOfCurrency = {
  readonly currency: string;
  /** Newest first. */
  readonly years: readonly RevenueOfKinds[];
};

/** Revenue by year and kind, each currency by itself, that with the most lines first. */
export function revenueByKind(lines: readonly RevenueLine[]): readonly RevenueOfCurrency[] {
  return byCurrency(lines)
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([currency, ofCurrency]) => ({ currency, years: yearsOf(ofCurrency) }));
}

function yearsOf(lines: readonly RevenueLine[]): readonly RevenueOfKinds[] {
  return [...Map.groupBy(lines, ({ period }) => period.slice(0, 4))]
    .toSorted(([a], [b]) => b.localeCompare(a))
    .map(([year, ofYear]) => {
      const sumOf = (kind: RevenueKind) =>
        exactSum(ofYear.flatMap((line) => (line.kind === kind ? [line.amount] : [])));
      return {
        year,
        kinds: {
          unspecified: sumOf('unspecified'),
          product: sumOf('product'),
          service: sumOf('service'),
        },
        total: exactSum(ofYear.map(({ amount }) => amount)),
      };
    });
}
