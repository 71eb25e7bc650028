import { z } from 'zod';
import { idValue } from '../record/values.ts';
import type { FlatRow } from './values.ts';
import { pathValue, seqValue, tableValue } from './values.ts';

/** A row as the office has it. */
export type OfficeRow = {
  readonly table: string;
  readonly id: string;
  readonly seq: number;
  /** Place of the action that touched it last in the list that travels with it; null in a snapshot. */
  readonly action: number | null;
  /** Null: the row was removed. */
  readonly fields: FlatRow | null;
};

/** What was read from JSON holds nothing else: looking at each of a million values again would take longer than storing them. */
const jsonList = z.custom<z.core.util.JSONType[]>((value) => Array.isArray(value));

/** Rows of one table by column, which packs to four fifths of rows one by one. `gone` are places of removed rows. */
const tableColumnsSchema = z.object({
  ids: z.array(idValue),
  seqs: z.array(seqValue),
  actions: z.array(z.int().min(0)).optional(),
  gone: z.array(z.int().min(0)).optional(),
  /** One value that all rows have: most of what nobody has filled in. */
  same: z.record(pathValue, z.json()).optional(),
  /** A value for every row. */
  full: z.record(pathValue, jsonList),
  /** A value for some rows: their places, and the values. */
  some: z.record(pathValue, z.tuple([z.array(z.int().min(0)), jsonList])),
});
export type TableColumns = z.infer<typeof tableColumnsSchema>;
export const rowColumnsSchema = z.record(tableValue, tableColumnsSchema);
export type RowColumns = z.infer<typeof rowColumnsSchema>;

export function toColumns(rows: readonly OfficeRow[]): RowColumns {
  const byTable = Map.groupBy(rows, ({ table }) => table);
  return Object.fromEntries([...byTable].map(([table, of]) => [table, columnsOf(of)]));
}

/** The places of the rows that have a value, and the values. */
type Column = [places: number[], values: FlatRow[string][]];

function columnsOf(rows: readonly OfficeRow[]): TableColumns {
  const columns = new Map<string, Column>();
  const gone: number[] = [];
  for (const [place, { fields }] of rows.entries()) {
    if (!fields) gone.push(place);
    for (const [path, value] of Object.entries(fields ?? {})) {
      let column = columns.get(path);
      if (!column) columns.set(path, (column = [[], []]));
      column[0].push(place);
      column[1].push(value);
    }
  }
  const full = [...columns].filter(([, [places]]) => places.length === rows.length);
  const same = full.filter(([, [, values]]) => values.length > 1 && areSame(values));
  const each = full.filter((column) => !same.includes(column));
  const some = [...columns].filter(([, [places]]) => places.length < rows.length);
  return {
    ids: rows.map(({ id }) => id),
    seqs: rows.map(({ seq }) => seq),
    ...(rows.some(({ action }) => action !== null) && {
      actions: rows.map(({ action }) => action ?? 0),
    }),
    ...(gone.length > 0 && { gone }),
    ...(same.length > 0 && {
      same: Object.fromEntries(same.map(([path, [, [value = null]]]) => [path, value])),
    }),
    full: Object.fromEntries(each.map(([path, [, values]]) => [path, values])),
    some: Object.fromEntries(some),
  };
}

/** Of lists only empty ones are the same; whatever else there is, is told one by one. */
function areSame([first, ...rest]: readonly FlatRow[string][]): boolean {
  const isEmpty = isEmptyList(first);
  if (typeof first === 'object' && first !== null && !isEmpty) return false;
  return rest.every((value) => (isEmpty ? isEmptyList(value) : value === first));
}

function isEmptyList(value: FlatRow[string] | undefined): boolean {
  return Array.isArray(value) && value.length === 0;
}

export function fromColumns(columns: RowColumns): OfficeRow[] {
  return Object.entries(columns).flatMap(([table, of]) => rowsOf(table, of));
}

function rowsOf(
  table: string,
  { ids, seqs, actions, gone, same, full, some }: TableColumns,
): OfficeRow[] {
  const fields: FlatRow[] = ids.map(() => ({ ...same }));
  const set = (place: number, path: string, value: FlatRow[string] | undefined) => {
    const row = fields[place];
    if (row && value !== undefined) row[path] = value;
  };
  for (const [path, values] of Object.entries(full)) {
    for (const [place, value] of values.entries()) set(place, path, value);
  }
  for (const [path, [places, values]] of Object.entries(some)) {
    for (const [i, place] of places.entries()) set(place, path, values[i]);
  }
  const removed = new Set(gone);
  return ids.map((id, place) => ({
    table,
    id,
    seq: seqs[place] ?? 0,
    action: actions?.[place] ?? null,
    fields: removed.has(place) ? null : (fields[place] ?? {}),
  }));
}
