import type { Condition, Filter } from '../../../shared/domain/list/filter.ts';
import type { CellTest } from '../../../shared/domain/list/test-filter.ts';
import { cellTest } from '../../../shared/domain/list/test-filter.ts';
import { cellsOf } from './cells.ts';
import type { Columns } from './columns.ts';
import { dayOfNumber, noDay } from './columns/days.ts';
import type { RevenueColumn } from './columns/revenue-columns.ts';
import type { ValueColumn } from './columns/value-column.ts';
import type { ClientSearch, Mask } from './search.ts';
import type { View } from './view.ts';

/** Who is in a view, by position; clients that are gone, or in the other state, may be among them. Null where everybody is. */
export function maskOfView(
  columns: Columns,
  latest: RevenueColumn | null,
  view: View,
  search: ClientSearch,
): Mask | null {
  return both([
    oneOf(columns, 'region', view.regions, ''),
    oneOf(columns, 'industry', view.industries, ''),
    oneOf(columns, 'owner', view.owners, ''),
    oneOf(columns, 'segment', view.segments, 'none'),
    inRevenueRange(columns, latest, view),
    maskOf(columns, latest, view.filter),
    search.find(columns.search, view.search),
  ]);
}

function both(masks: readonly (Mask | null)[]): Mask | null {
  let both: Mask | null = null;
  for (const mask of masks) {
    if (both && mask) {
      for (let at = 0; at < both.length; at += 1) both[at] = (both[at] ?? 0) & (mask[at] ?? 0);
    }
    // What was found is remembered by the search, so it is not written to.
    both ??= mask?.slice() ?? null;
  }
  return both;
}

function oneOf(
  columns: Columns,
  key: string,
  values: readonly string[],
  nothing: string,
): Mask | null {
  if (values.length === 0) return null;
  const wanted = new Set(values);
  return maskOfValues(columns, columns.valuesOf(key), (value) =>
    wanted.has(typeof value === 'string' ? value : nothing),
  );
}

/** Nothing recorded counts as zero. */
function inRevenueRange(
  columns: Columns,
  latest: RevenueColumn | null,
  { revenueFrom, revenueTo }: View,
): Mask | null {
  if (revenueFrom === null && revenueTo === null) return null;
  const [from, to] = [revenueFrom ?? -Infinity, revenueTo ?? Infinity];
  return maskBy(columns, (position) => {
    const amount = latest?.amounts[position] ?? 0;
    return amount >= from && amount <= to;
  });
}

/** Who passes a filter, by position. Null where everybody does. */
function maskOf(columns: Columns, latest: RevenueColumn | null, filter: Filter): Mask | null {
  if (filter.kind === 'condition') return maskOfCondition(columns, latest, filter);
  const all = filter.kind === 'all';
  if (all && filter.of.length === 0) return null;
  const mask = new Uint8Array(columns.size).fill(Number(all));
  for (const part of filter.of) {
    const other = maskOf(columns, latest, part);
    for (let position = 0; position < mask.length; position += 1) {
      const fits = other ? (other[position] ?? 0) : 1;
      if (fits !== Number(all)) mask[position] = fits;
    }
  }
  return mask;
}

function maskOfCondition(
  columns: Columns,
  latest: RevenueColumn | null,
  condition: Condition,
): Mask {
  const { column } = condition;
  const values = columns.values.get(column);
  if (values) return maskOfValues(columns, values, cellTest(condition));
  if (column === 'name' || column === 'code') {
    const { search } = columns;
    // They are kept as they are searched, so that they need not be folded again.
    const test = cellTest(condition, (text) => text);
    return maskBy(columns, (position) => test(search[column](position)));
  }
  const test = cellTest(condition);
  if (column === 'lastVisit' || column === 'nextVisit') {
    return maskOfDays(columns, columns[column], test);
  }
  const { at } = cellsOf(columns, latest, column);
  return maskBy(columns, (position) => columns.isThere(position) && test(at(position)));
}

function maskBy(columns: Columns, fits: (position: number) => boolean): Mask {
  const mask = new Uint8Array(columns.size);
  for (let position = 0; position < mask.length; position += 1) {
    if (fits(position)) mask[position] = 1;
  }
  return mask;
}

/** Each shared value is tested once. */
function maskOfValues(columns: Columns, values: ValueColumn, test: CellTest): Mask {
  const { codes, numbers, hasNumbers } = values;
  const { array } = codes;
  const fits = Uint8Array.from(values.shared, (value, code) =>
    Number(test(code === 0 ? null : value)),
  );
  const mask = new Uint8Array(columns.size);
  for (let position = 0; position < mask.length; position += 1) {
    const code = array[position] ?? 0;
    const number = hasNumbers && code === 0 ? (numbers[position] ?? Number.NaN) : Number.NaN;
    mask[position] = Number.isNaN(number) ? (fits[code] ?? 0) : Number(test(number));
  }
  return mask;
}

/** Each day is tested once. */
function maskOfDays(columns: Columns, days: Int32Array, test: CellTest): Mask {
  const known = new Map<number, boolean>();
  return maskBy(columns, (position) => {
    const number = days[position] ?? noDay;
    const fits = known.get(number) ?? test(dayOfNumber(number) || null);
    known.set(number, fits);
    return fits;
  });
}
