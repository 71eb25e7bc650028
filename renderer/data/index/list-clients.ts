import type { CellValue } from '../../../shared/domain/list/columns.ts';
import { fieldOfColumn } from '../../../shared/domain/list/columns.ts';
import type { BookFacts } from './book-facts.ts';
import { cellsOf } from './cells.ts';
import type { Columns } from './columns.ts';
import { states } from './columns.ts';
import { dayOfNumber, noDay } from './columns/days.ts';
import type { RevenueColumn } from './columns/revenue-columns.ts';
import { maskOfView } from './filter-positions.ts';
import { inGroups } from './group-positions.ts';
import { membersOf } from './members.ts';
import { ClientSearch } from './search.ts';
import { inOrderOfCells } from './sort-positions.ts';
import type { ListGroup, ListRow, View, ViewPart } from './view.ts';

/** The positions of a view's clients, in its order. */
export type Order = {
  readonly positions: Int32Array;
  readonly revenue: number;
  readonly groups: readonly ListGroup[] | null;
};

export function orderOf(
  columns: Columns,
  latest: RevenueColumn | null,
  view: View,
  search: ClientSearch = new ClientSearch(),
): Order {
  const wanted = view.archived ? states.archived : states.present;
  let positions = membersOf(columns, wanted, maskOfView(columns, latest, view, search));
  const amounts = latest?.amounts ?? new Float64Array();
  let revenue = 0;
  for (let at = 0; at < positions.length; at += 1) revenue += amounts[positions[at] ?? 0] ?? 0;
  if (view.sort) {
    const cells = cellsOf(columns, latest, view.sort.column);
    positions = inOrderOfCells(positions, cells, view.sort.falling);
  }
  if (view.group === null) return { positions, revenue, groups: null };
  return { revenue, ...inGroups(columns, latest, positions, view) };
}

export type RowRange = {
  readonly from: number;
  readonly to: number;
  /** The columns whose values are wanted besides those that every row has. */
  readonly columns?: readonly string[];
};

/** The rows from position `from` up to, not including, `to`, with what the heading says of the whole. */
export function partOf(
  columns: Columns,
  facts: BookFacts,
  order: Order,
  { from, to, columns: keys = [] }: RowRange,
): ViewPart {
  const { inBook, archived, latest, usualRevenue, usualCustom } = facts;
  const rowAt = rowsOf(columns, latest, keys);
  return {
    count: order.positions.length,
    inBook,
    archived,
    revenue: order.revenue,
    year: latest?.year ?? null,
    currency: latest?.currency ?? null,
    usualRevenue,
    usualCustom,
    groups: order.groups,
    rows: Array.from(order.positions.subarray(from, to), rowAt),
  };
}

/** Tells the row of a position at which a client is. */
export function rowsOf(
  columns: Columns,
  latest: RevenueColumn | null,
  keys: readonly string[],
): (position: number) => ListRow {
  const { ids, texts, states: state, lastVisit, nextVisit } = columns;
  const shown = keys.map((key) => [key, cellsOf(columns, latest, key)] as const);
  const own = [...columns.values].flatMap(([key, values]) => {
    const field = fieldOfColumn(key);
    return field === null ? [] : [[field, values] as const];
  });
  const text = (key: string, position: number) => columns.valuesOf(key).text(position);
  return (position) => {
    const custom: Record<string, NonNullable<ListRow['custom'][string]>> = {};
    for (const [field, values] of own) {
      const value = values.get(position);
      if (value !== null) custom[field] = typeof value === 'object' ? [...value] : value;
    }
    const cells: Record<string, CellValue> = {};
    for (const [key, { at }] of shown) cells[key] = at(position);
    return {
      id: ids.at(position),
      code: texts.code.get(position),
      name: texts.name.get(position),
      region: text('region', position),
      industry: text('industry', position),
      owner: text('owner', position),
      segment: columns.segment(position),
      archived: state[position] === states.archived,
      revenue: latest?.lines[position] ? (latest.amounts[position] ?? null) : null,
      lastVisit: dayOfNumber(lastVisit[position] ?? noDay),
      nextVisit: dayOfNumber(nextVisit[position] ?? noDay),
      custom,
      cells,
    };
  };
}
