import { fieldOfColumn } from '../../../shared/domain/list/columns.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Columns } from './columns.ts';
import { states } from './columns.ts';
import type { RevenueColumn } from './columns/revenue-columns.ts';
import { membersOf } from './members.ts';

/** What is true of the whole book, whatever is looked for in it. */
export type BookFacts = {
  /** How many clients there are, archived ones left out. */
  readonly inBook: number;
  readonly archived: number;
  /** The latest year that has revenue, in the currency that most of its clients have; null in a book without any. */
  readonly latest: RevenueColumn | null;
  /** The size of a usual amount of that year. */
  readonly usualRevenue: number | null;
  /** The size of a usual number in each of the office's own fields that holds numbers. */
  readonly usualCustom: Readonly<Record<Id, number>>;
};

export function bookFacts(columns: Columns): BookFacts {
  const present = membersOf(columns, states.present);
  const archived = membersOf(columns, states.archived);
  const clients = [present, archived];
  const latest = latestRevenue(columns);
  const usualCustom: Record<Id, number> = {};
  for (const [key, { numbers, hasNumbers }] of columns.values) {
    const field = fieldOfColumn(key);
    const usual = field === null || !hasNumbers ? null : usualOf(clients, numbers);
    if (field !== null && usual !== null) usualCustom[field] = usual;
  }
  return {
    inBook: present.length,
    archived: archived.length,
    latest,
    usualRevenue: latest ? usualOf(clients, latest.amounts) : null,
    usualCustom,
  };
}

export function latestRevenue(columns: Columns): RevenueColumn | null {
  let latest: RevenueColumn | null = null;
  let clientsOfLatest = 0;
  const byYear = columns.revenue
    .all()
    .toSorted((a, b) => b.year.localeCompare(a.year) || a.currency.localeCompare(b.currency));
  for (const column of byYear) {
    if (latest && column.year !== latest.year) break;
    let clients = 0;
    for (const lines of column.lines) if (lines > 0) clients += 1;
    if (clients <= clientsOfLatest) continue;
    latest = column;
    clientsOfLatest = clients;
  }
  return latest;
}

/** The geometric mean of the positive numbers: a few giants do not move it as they move the mean. Null without any. */
function usualOf(clients: readonly Int32Array[], numbers: Float64Array): number | null {
  let sum = 0;
  let count = 0;
  for (const positions of clients) {
    for (const position of positions) {
      const number = numbers[position] ?? 0;
      if (!(number > 0)) continue;
      sum += Math.log(number);
      count += 1;
    }
  }
  return count === 0 ? null : Math.exp(sum / count);
}
