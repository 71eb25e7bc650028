import type { BookFacts } from './book-facts.ts';
import type { ClientEntry, Columns, RevenueColumn } from './columns.ts';
import { matcherFor } from './search.ts';
import type { Facet, Facets, ListRow, Sort, View, ViewPart } from './view.ts';
import { fieldIdOf, isCustomColumn } from './view.ts';

/** The positions of a view's clients, in its order. */
export type Order = { readonly positions: readonly number[]; readonly revenue: number };

/** Chinese names in the order of their pinyin, numbers in names by their value. */
const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });

export function orderOf(columns: Columns, column: RevenueColumn | null, view: View): Order {
  const accepts = filterFor(view, column);
  const positions: number[] = [];
  let revenue = 0;
  for (const [position, entry] of columns.entries.entries()) {
    if (!entry || !accepts(entry, position)) continue;
    positions.push(position);
    revenue += column?.amounts[position] ?? 0;
  }
  if (!columns.inOrderOfIds) positions.sort((a, b) => byId(columns, a, b));
  if (view.sort) sortBy(columns, column, positions, view.sort);
  return { positions, revenue };
}

/** The rows from position `from` up to, not including, `to`, with what the heading says of the whole. */
export function partOf(
  columns: Columns,
  facts: BookFacts,
  order: Order,
  { from, to }: { readonly from: number; readonly to: number },
): ViewPart {
  const { inBook, archived, latest, usualRevenue, usualCustom } = facts;
  const rows = order.positions
    .slice(from, to)
    .flatMap((position) => rowAt(columns, latest, position) ?? []);
  return {
    count: order.positions.length,
    inBook,
    archived,
    revenue: order.revenue,
    year: latest?.year ?? null,
    currency: latest?.currency ?? null,
    usualRevenue,
    usualCustom,
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
  const { id, code, name, region, industry, owner, segment, archived, custom } = entry;
  return {
    id,
    code,
    name,
    region,
    industry,
    owner,
    segment,
    archived,
    custom,
    revenue: column?.lines[position] ? (column.amounts[position] ?? null) : null,
    lastVisit: columns.lastVisit[position] ?? '',
    nextVisit: columns.nextVisit[position] ?? '',
  };
}

/** What the clients, archived or not, have in the columns by which lists are filtered. */
export function facetsOf(columns: Columns, archived: boolean): Facets {
  const present = columns.entries.filter((entry) => entry?.archived === archived);
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

/** The order of birth, in which a book is read when the index is built. */
function byId(columns: Columns, a: number, b: number): number {
  return (columns.entries[a]?.id ?? '') < (columns.entries[b]?.id ?? '') ? -1 : 1;
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

/** What a client has in the column that is sorted by; null and '' where it has nothing. */
type ValueAt = (position: number) => string | number | null;

function sortBy(
  columns: Columns,
  column: RevenueColumn | null,
  positions: number[],
  { column: by, falling }: Sort,
): void {
  const direction = falling ? -1 : 1;
  const ranks = ranksOf(positions, valueAt(columns, column, by), columns.entries.length);
  positions.sort((a, b) => {
    const left = ranks[a] ?? none;
    const right = ranks[b] ?? none;
    // Clients without a value stand at the end, whichever way the rest is sorted; equal ones keep their order.
    if (left === none || right === none) return Number(left === none) - Number(right === none);
    return (left - right) * direction;
  });
}

function valueAt(columns: Columns, revenue: RevenueColumn | null, by: Sort['column']): ValueAt {
  if (by === 'revenue') {
    return (position) => (revenue?.lines[position] ? (revenue.amounts[position] ?? 0) : null);
  }
  if (by === 'lastVisit' || by === 'nextVisit') return (position) => columns[by][position] ?? '';
  if (!isCustomColumn(by)) return (position) => columns.entries[position]?.[by] ?? '';
  const field = fieldIdOf(by);
  return (position) => {
    const value = columns.entries[position]?.custom[field] ?? null;
    return typeof value === 'object' ? (value?.join(' ') ?? null) : value;
  };
}

/** Comparing Chinese text is slow, so each different value is compared once and known by its rank afterwards. */
function ranksOf(positions: readonly number[], valueAt: ValueAt, size: number): Int32Array {
  const values = positions.map(valueAt);
  const distinct = [...new Set(values)].filter((value) => value !== null && value !== '');
  const order = new Map(distinct.toSorted(compareValues).map((value, rank) => [value, rank]));
  const ranks = new Int32Array(size);
  for (const [i, position] of positions.entries()) {
    ranks[position] = order.get(values[i] ?? '') ?? none;
  }
  return ranks;
}

const none = -1;

/** Numbers before texts, where a field has both. */
function compareValues(a: string | number | null, b: string | number | null): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (typeof a === 'string' && typeof b === 'string') return collator.compare(a, b);
  return typeof a === 'number' ? -1 : 1;
}
