import type { Id } from '../../../shared/record/id.ts';
import type { Columns, RevenueColumn } from './columns.ts';

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
  let inBook = 0;
  let archived = 0;
  const sizes = new Map<Id, GeometricMean>();
  for (const entry of columns.entries) {
    if (!entry) continue;
    if (entry.archived) archived += 1;
    else inBook += 1;
    for (const [field, value] of Object.entries(entry.custom)) {
      if (typeof value !== 'number') continue;
      const mean = sizes.get(field) ?? new GeometricMean();
      sizes.set(field, mean);
      mean.add(value);
    }
  }
  const latest = latestRevenue(columns);
  const revenue = new GeometricMean();
  for (const amount of latest?.amounts ?? []) revenue.add(amount);
  return {
    inBook,
    archived,
    latest,
    usualRevenue: revenue.value(),
    usualCustom: Object.fromEntries(
      [...sizes].flatMap(([field, mean]) => {
        const value = mean.value();
        return value === null ? [] : [[field, value] as const];
      }),
    ),
  };
}

export function latestRevenue(columns: Columns): RevenueColumn | null {
  let latest: RevenueColumn | null = null;
  let clientsOfLatest = 0;
  for (const column of columns.revenue.values()) {
    const clients = column.lines.reduce((count, lines) => count + (lines > 0 ? 1 : 0), 0);
    if (clients === 0) continue;
    const later = !latest || column.year > latest.year;
    if (later || (column.year === latest?.year && clients > clientsOfLatest)) {
      latest = column;
      clientsOfLatest = clients;
    }
  }
  return latest;
}

/** Of the positive numbers; a few giants do not move it as they move the mean. */
class GeometricMean {
  private sum = 0;
  private count = 0;

  add(value: number): void {
    if (value <= 0) return;
    this.sum += Math.log(value);
    this.count += 1;
  }

  value(): number | null {
    return this.count === 0 ? null : Math.exp(this.sum / this.count);
  }
}
