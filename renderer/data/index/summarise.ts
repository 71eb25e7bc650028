import type { CellValue } from '../../../shared/domain/list/columns.ts';
import { fieldOfColumn, listColumns } from '../../../shared/domain/list/columns.ts';
import type { Cells } from './cells.ts';
import { cellsOf } from './cells.ts';
import type { Columns } from './columns.ts';
import { states } from './columns.ts';
import { collator } from './columns/collate.ts';
import type { RevenueColumn } from './columns/revenue-columns.ts';
import type { ValueColumn } from './columns/value-column.ts';
import { membersOf } from './members.ts';
import type { Facet, Facets, Summary } from './view.ts';

/** Count and sums of the clients at these positions. */
export function summaryOf(
  columns: Columns,
  latest: RevenueColumn | null,
  positions: Int32Array,
): Summary {
  const sums: Record<string, number> = {};
  for (const key of numberColumns(columns)) {
    const { numbers } = cellsOf(columns, latest, key).keys(positions);
    if (!numbers) continue;
    let sum = Number.NaN;
    for (let i = 0; i < numbers.length; i += 1) {
      const value = numbers[i] ?? Number.NaN;
      if (!Number.isNaN(value)) sum = Number.isNaN(sum) ? value : sum + value;
    }
    if (!Number.isNaN(sum)) sums[key] = sum;
  }
  return { count: positions.length, sums };
}

function numberColumns(columns: Columns): readonly string[] {
  const own = [...columns.values.keys()].filter((key) => fieldOfColumn(key) !== null);
  const known = listColumns.filter(({ kind }) => kind === 'number' || kind === 'money');
  return [...known.map(({ key }) => key), ...own];
}

/** What the clients, archived or not, have in the columns by which lists are filtered. */
export function facetsOf(columns: Columns, archived: boolean): Facets {
  const of = (key: string) => facetOf(columns, null, key, archived);
  return {
    regions: of('region'),
    industries: of('industry'),
    owners: of('owner'),
    segments: of('segment').map(({ value, count }) => ({ value: value || 'none', count })),
  };
}

/** The values of any column with the number of their clients, most frequent first; each of several choices by itself. */
export function facetOf(
  columns: Columns,
  latest: RevenueColumn | null,
  key: string,
  archived: boolean,
): Facet {
  const members = membersOf(columns, archived ? states.archived : states.present);
  const values = columns.values.get(key);
  const counts =
    values && !values.hasNumbers
      ? countsOfShared(values, members)
      : countsOf(cellsOf(columns, latest, key), members);
  return byFrequency(eachBySelf(counts));
}

function countsOf({ at }: Cells, members: Int32Array): Map<CellValue, number> {
  const counts = new Map<CellValue, number>();
  for (const position of members) {
    const value = at(position);
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

function countsOfShared(
  { codes: { array }, shared }: ValueColumn,
  members: Int32Array,
): Map<CellValue, number> {
  const counts = new Int32Array(shared.length);
  for (let i = 0; i < members.length; i += 1) {
    const code = array[members[i] ?? 0] ?? 0;
    counts[code] = (counts[code] ?? 0) + 1;
  }
  const used = shared.map((value, code) => [code === 0 ? null : value, counts[code] ?? 0] as const);
  return new Map(used.filter(([, count]) => count > 0));
}

function eachBySelf(counts: ReadonlyMap<CellValue, number>): Map<string, number> {
  const each = new Map<string, number>();
  for (const [value, count] of counts) {
    const single = typeof value === 'object' && value !== null ? value : [value ?? ''];
    for (const one of single) each.set(String(one), (each.get(String(one)) ?? 0) + count);
  }
  return each;
}

function byFrequency(counts: ReadonlyMap<string, number>): Facet {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || byText(a.value, b.value));
}

/** Texts that the language does not tell apart stand in the order of their characters. */
function byText(a: string, b: string): number {
  return collator.compare(a, b) || (a < b ? -1 : Number(a > b));
}
