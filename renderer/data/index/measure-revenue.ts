import type { Id } from '../../../shared/record/id.ts';
import type { Columns } from './columns.ts';

export type RevenueYear = {
  readonly year: string;
  readonly currency: string;
  /** Clients with at least one revenue line in it. */
  readonly clients: number;
};

/** Clients and amounts side by side, largest amount first; a client without revenue in the year counts with zero. */
export type RevenueFigures = {
  readonly ids: readonly Id[];
  readonly amounts: Float64Array;
  /** How many of them have no revenue line in the year. */
  readonly without: number;
};

export function revenueYears(columns: Columns): readonly RevenueYear[] {
  return [...columns.revenue.values()]
    .map(({ year, currency, lines }) => ({
      year,
      currency,
      clients: columns.entries.reduce(
        (count, entry, at) => count + (entry && !entry.archived && lines[at] ? 1 : 0),
        0,
      ),
    }))
    .filter(({ clients }) => clients > 0)
    .toSorted((a, b) => b.year.localeCompare(a.year) || b.clients - a.clients);
}

export function measureRevenue(columns: Columns, year: string, currency: string): RevenueFigures {
  const column = columns.revenue.get(`${year} ${currency}`);
  const measured: { readonly id: Id; readonly amount: number }[] = [];
  let without = 0;
  for (const [position, entry] of columns.entries.entries()) {
    if (!entry || entry.archived) continue;
    if (!column?.lines[position]) without += 1;
    measured.push({ id: entry.id, amount: column?.amounts[position] ?? 0 });
  }
  measured.sort((a, b) => b.amount - a.amount || (a.id < b.id ? -1 : 1));
  return {
    ids: measured.map(({ id }) => id),
    amounts: Float64Array.from(measured, ({ amount }) => amount),
    without,
  };
}
