import type { TableName } from '../../../shared/domain/book.ts';
import { mapsOf, schemas } from '../../../shared/domain/book.ts';
import type { OfficeRow, RowColumns, TableColumns } from '../../../shared/protocol/row-columns.ts';
import { toColumns } from '../../../shared/protocol/row-columns.ts';
import type { FlatRow } from '../../../shared/protocol/values.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import { misfitsAmong } from '../fitting.ts';
import type { Json, ToldColumn } from './told-maps.ts';
import { ToldMaps } from './told-maps.ts';

/** Rows of the office one by one, or by column as they travelled. */
export type ToldRows = readonly OfficeRow[] | RowColumns;

/** Rows that name who touched them, and rows that name nobody, do not lie in the same columns. */
export function tablesOf(rows: ToldRows): readonly (readonly [string, TableColumns])[] {
  if (!isList(rows)) return Object.entries(rows);
  const groups = Map.groupBy(rows, ({ table, action }) => `${table} ${action === null}`);
  return [...groups.values()].flatMap((of) => Object.entries(toColumns(of)));
}

function isList(rows: ToldRows): rows is readonly OfficeRow[] {
  return Array.isArray(rows);
}

/** A row of the office as this build has it. */
export type ToldRow = {
  readonly id: Id;
  readonly seq: number;
  /** Place of the action that touched it last; null where none is named. */
  readonly action: number | null;
  readonly isGone: boolean;
  /** null: it is gone, or what this build knows of it does not fit. */
  readonly row: Row | null;
  /** The fields that this build does not know; all of them where it cannot hold the row. */
  readonly unknown: FlatRow;
};

/** What the office told of a table. Rows come a hundred thousand at a time, so they are read by column and each is made once. */
export function readTable(table: TableName, columns: TableColumns): readonly ToldRow[] {
  const { ids, seqs, actions } = columns;
  const rows = ids.map((id): FilledRow => ({ id }));
  const known: ToldColumn[] = [];
  const unknown = new Map<number, FlatRow>();
  const cannotHold = new Set<number>();
  const maps = new Map(mapsOf(table).map((name) => [name, new ToldMaps(rows.length)] as const));
  for (const column of columnsOf(columns)) {
    const way = wayOf(table, column.path);
    if (!way) addTo(unknown, column, rows.length);
    else {
      known.push(column);
      if (way.key === null) fill(rows, way.name, column);
      else maps.get(way.name)?.set(way.key, column);
    }
  }
  for (const [name, of] of maps) {
    const mapAt = of.made();
    for (const [place, row] of rows.entries()) row[name] = mapAt(place);
  }
  const gone = new Set(columns.gone);
  for (const place of misfitsAmong(table, rows)) {
    if (gone.has(place)) continue;
    cannotHold.add(place);
    for (const { path, at } of known) put(unknown, place, path, at(place));
  }
  return rows.map((row, place) => {
    const isGone = gone.has(place);
    return {
      id: row.id,
      seq: seqs[place] ?? 0,
      action: actions?.[place] ?? null,
      isGone,
      row: isGone || cannotHold.has(place) ? null : row,
      unknown: (isGone ? undefined : unknown.get(place)) ?? nothing,
    };
  });
}

type FilledRow = { id: Id; [field: string]: unknown };

const nothing: FlatRow = {};
/** Shared by all rows: nothing that was stored is ever changed in place. */
const emptyList: readonly unknown[] = [];

function columnsOf({ same = {}, full, some, ids }: TableColumns): readonly ToldColumn[] {
  return [
    ...Object.entries(same).map(([path, value]) => ({ path, isSame: true, at: () => value })),
    ...Object.entries(full).map(([path, values]) => ({
      path,
      isSame: false,
      at: (place: number) => values[place],
    })),
    ...Object.entries(some).map(([path, [places, values]]) => {
      const spread = Array.from<Json | undefined>({ length: ids.length });
      for (const [i, place] of places.entries()) spread[place] = values[i];
      return { path, isSame: false, at: (place: number) => spread[place] };
    }),
  ];
}

/** Where a path leads in this build: a field, or a key of a field that is a map; null: nowhere. */
function wayOf(
  table: TableName,
  path: string,
): { readonly name: string; readonly key: string | null } | null {
  const shape: Readonly<Record<string, unknown>> = schemas[table].shape;
  const slash = path.indexOf('/');
  const name = slash < 0 ? path : path.slice(0, slash);
  if (path === 'id' || !Object.hasOwn(shape, name)) return null;
  if (slash < 0) return { name, key: null };
  const key = path.slice(slash + 1);
  return mapsOf(table).includes(name) && key !== '__proto__' ? { name, key } : null;
}

function fill(rows: readonly FilledRow[], name: string, { at }: ToldColumn): void {
  for (const [place, row] of rows.entries()) {
    const value = at(place);
    if (value !== undefined) row[name] = isEmptyList(value) ? emptyList : value;
  }
}

function addTo(fields: Map<number, FlatRow>, { path, at }: ToldColumn, rows: number): void {
  for (let place = 0; place < rows; place += 1) put(fields, place, path, at(place));
}

function put(
  fields: Map<number, FlatRow>,
  place: number,
  path: string,
  value: Json | undefined,
): void {
  if (value === undefined) return;
  const flat = fields.get(place) ?? {};
  flat[path] = value;
  fields.set(place, flat);
}

function isEmptyList(value: Json): boolean {
  return Array.isArray(value) && value.length === 0;
}
