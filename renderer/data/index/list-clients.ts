import type { ClientEntry, Columns, RevenueColumn } from './columns.ts';
import { matcherFor } from './search.ts';
import type { Facet, Facets, ListRow, SortColumn, View, ViewPart } from './view.ts';

/** The positions of a view's clients, in its order. */
export type Order = { readonly positions: readonly number[]; readonly revenue: number };

/** Chinese names in the order of their pinyin, numbers in names by their value. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

/** The latest year that has revenue, in the currency that most of its clients have; null in a book without any. */
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

export function orderOf(columns: Columns, view: View): Order {
  const column = latestRevenue(columns);
  const accepts = filterFor(view, column);
  const positions: number[] = [];
  let revenue = 0;
  for (const [position, entry] of columns.entries.entries()) {
    if (!entry || !accepts(entry, position)) continue;
    positions.push(position);
    revenue += column?.amounts[position] ?? 0;
  }
  if (view.sort) sortBy(columns, column, positions, view.sort);
  return { positions, revenue };
}

export function partOf(columns: Columns, order: Order, from: number, to: number): ViewPart {
  const column = latestRevenue(columns);
  let inBook = 0;
  let archived = 0;
  for (const entry of columns.entries) {
    if (entry?.archived) archived += 1;
    else if (entry) inBook += 1;
  }
  const rows = order.positions
    .slice(from, to)
    .flatMap((position) => rowAt(columns, column, position) ?? []);
  return {
    count: order.positions.length,
    inBook,
    archived,
    revenue: order.revenue,
    year: column?.year ?? null,
    currency: column?.currency ?? null,
    rows,
  };
}

export function rowAt(
  columns: Columns,
  column: RevenueColumn | null,
  position: number,
): ListRow | null {
  const entry = columns.entries[position];
  if (!entry) return null;
  const { id, code, name, region, industry, owner, segment, archived } = entry;
  return {
    ...{ id, code, name, region, industry, owner, segment, archived },
    revenue: column?.lines[position] ? (column.amounts[position] ?? null) : null,
    lastVisit: columns.lastVisit[position] ?? '',
    nextVisit: columns.nextVisit[position] ?? '',
  };
}

/** What the clients that are not archived have in the columns by which lists are filtered. */
export function facetsOf(columns: Columns): Facets {
  const present = columns.entries.filter((entry) => entry !== null && !entry.archived);
  const count = (of: (entry: ClientEntry) => string): Facet => {
    const counts = new Map<string, number>();
    for (const entry of present) if (entry) counts.set(of(entry), (counts.get(of(entry)) ?? 0) + 1);
    return [...counts]
      .map(([value, count]) => ({ value, count }))
      .toSorted((a, b) => b.count - a.count || collator.compare(a.value, b.value));
  };
  return {
    regions: count(({ region }) => region),
    industries: count(({ industry }) => industry),
    owners: count(({ owner }) => owner),
    segments: count(({ segment }) => segment ?? 'none'),
  };
}

type Accepts = (entry: ClientEntry, position: number) => boolean;

function filterFor(view: View, column: RevenueColumn | null): Accepts {
  const tests: Accepts[] = [(entry) => entry.archived === view.archived];
  const oneOf = (values: readonly string[], of: (entry: ClientEntry) => string) => {
    const wanted = new Set(values);
    if (wanted.size > 0) tests.push((entry) => wanted.has(of(entry)));
  };
  oneOf(view.regions, ({ region }) => region);
  oneOf(view.industries, ({ industry }) => industry);
  oneOf(view.owners, ({ owner }) => owner);
  oneOf(view.segments, ({ segment }) => segment ?? 'none');
  const { revenueFrom, revenueTo } = view;
  if (revenueFrom !== null || revenueTo !== null) {
    tests.push((_, position) => {
      const amount = column?.amounts[position] ?? 0;
      return amount >= (revenueFrom ?? -Infinity) && amount <= (revenueTo ?? Infinity);
    });
  }
  if (view.search.trim() !== '') tests.push(matcherFor(view.search));
  return (entry, position) => tests.every((test) => test(entry, position));
}

function sortBy(
  columns: Columns,
  column: RevenueColumn | null,
  positions: number[],
  { column: by, falling }: { readonly column: SortColumn; readonly falling: boolean },
): void {
  const direction = falling ? -1 : 1;
  if (by === 'revenue') {
    const amount = (position: number) =>
      column?.lines[position] ? (column.amounts[position] ?? 0) : null;
    positions.sort((a, b) => emptyLast(amount(a), amount(b), (x, y) => (x - y) * direction));
    return;
  }
  const text = textOf(columns, by);
  const ranks = ranksOf(positions.map(text));
  const rank = new Map(positions.map((position) => [position, ranks.get(text(position)) ?? null]));
  positions.sort((a, b) =>
    emptyLast(rank.get(a) ?? null, rank.get(b) ?? null, (x, y) => (x - y) * direction),
  );
}

/** Clients without a value stand at the end, whichever way the rest is sorted; equal ones keep their order. */
function emptyLast(
  a: number | null,
  b: number | null,
  compare: (a: number, b: number) => number,
): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  return compare(a, b);
}

function textOf(columns: Columns, by: Exclude<SortColumn, 'revenue'>): (at: number) => string {
  if (by === 'lastVisit' || by === 'nextVisit') return (position) => columns[by][position] ?? '';
  return (position) => columns.entries[position]?.[by] ?? '';
}

/** Comparing Chinese text is slow, so each different text is compared once and known by its rank afterwards. */
function ranksOf(texts: readonly string[]): Map<string, number | null> {
  const distinct = [...new Set(texts)].toSorted(collator.compare);
  return new Map(distinct.map((text, rank) => [text, text === '' ? null : rank]));
}
