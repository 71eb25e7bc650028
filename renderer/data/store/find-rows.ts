import type { TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Hasher } from './hasher.ts';
import type { FreshRow } from './layout.ts';
import {
  end,
  hashedFieldsOf,
  keyOf,
  markedFieldsOf,
  ownerFieldOf,
  ownerMark,
  ownerOf,
  textOf,
} from './layout.ts';
import {
  findableMarks,
  marksOf,
  marksOfField,
  rowsAt,
  rowsMarked,
  rowsOfOwners,
} from './leaves.ts';
import { ownersOf } from './places.ts';
import type { RowTables } from './tables.ts';
import { remembered } from './transaction-memory.ts';

/** A row as it stands, with where a state of it lies in a leaf and whether it is fresh. */
export type Found = {
  readonly row: Row | null;
  readonly home: string | null;
  /** Marks of the state in the leaf; empty where there is none. */
  readonly homeMarks: readonly string[];
  readonly fresh: boolean;
};

/** Where the rows of these ids are, whether they lie in a leaf or are fresh; ids that never were are left out. */
export async function locate(
  store: RowTables,
  table: TableName,
  ids: readonly Id[],
): Promise<Map<Id, Found>> {
  const [id] = ids;
  if (id === undefined || ids.length > 1) return locateAll(store, table, ids);
  return remembered(`${table} ${id}`, async () => locateAll(store, table, ids));
}

/** A row's id beside its owner, for whoever knows both. */
export type OwnedId = { readonly id: Id; readonly owner: Id };

/** The same without asking where they lie; a row that has come to another owner is found while it is fresh only. */
export async function locateOwned(
  store: RowTables,
  table: TableName,
  owned: readonly OwnedId[],
): Promise<Map<Id, Found>> {
  const keys = owned.map(({ owner, id }) => keyOf(owner, id)).toSorted();
  const ids = owned.map(({ id }) => id);
  return allFound(store, table, freshOf(store, table, ids), rowsAt(store, table, keys));
}

async function locateAll(
  store: RowTables,
  table: TableName,
  ids: readonly Id[],
): Promise<Map<Id, Found>> {
  return allFound(store, table, freshOf(store, table, ids), foldedRows(store, table, ids));
}

async function allFound(
  { hasher }: RowTables,
  table: TableName,
  lying: Promise<readonly FreshRow[]>,
  inLeaves: Promise<ReadonlyMap<string, Row>>,
): Promise<Map<Id, Found>> {
  // Both are asked at once: a round to the disk costs more than a leaf that was read for nothing.
  const [fresh, folded] = await Promise.all([lying, inLeaves]);
  const found = new Map<Id, Found>();
  for (const row of folded.values()) {
    const homeMarks = freshMarks(hasher, table, row);
    found.set(row.id, { row, home: ownerOf(table, row), homeMarks, fresh: false });
  }
  for (const one of fresh) found.set(one.id, { ...one, fresh: true });
  return found;
}

async function foldedRows(
  store: RowTables,
  table: TableName,
  ids: readonly Id[],
): Promise<ReadonlyMap<string, Row>> {
  const owners = ownerFieldOf(table) === null ? null : await ownersOf(store, table, ids);
  const keys = ids.flatMap((id) => {
    const owner = owners ? owners.get(id) : '';
    return owner === undefined ? [] : [keyOf(owner, id)];
  });
  return rowsAt(store, table, keys.toSorted());
}

/** From so many ids on, all fresh rows of the table are read in one go: mostly there are some hundreds at the most. */
const manyIds = 50;
/** Where there are so many times more of them than ids, as after a long day of edits, each is asked for by itself. */
const farMore = 4;

async function freshOf(
  store: RowTables,
  table: TableName,
  ids: readonly Id[],
): Promise<readonly FreshRow[]> {
  const [id] = ids;
  if (id !== undefined && ids.length === 1 && ownerFieldOf(table) === null) {
    return (await freshOfOwner(store, id)).filter((one) => one.table === table && one.id === id);
  }
  if (ids.length < manyIds) return freshById(store, table, ids);
  const limit = ids.length * farMore;
  const all = await store.fresh
    .where('[table+id]')
    .between([table, ''], [table, end])
    .limit(limit)
    .toArray();
  if (all.length === limit) return freshById(store, table, ids);
  const wanted = new Set(ids);
  return all.filter(({ id }) => wanted.has(id));
}

async function freshById(
  store: RowTables,
  table: TableName,
  ids: readonly Id[],
): Promise<readonly FreshRow[]> {
  const rows = await store.fresh.bulkGet(ids.map((id): [string, string] => [table, id]));
  return rows.filter((row) => row !== undefined);
}

/** The fresh rows of an owner and, where it is a row without an owner itself, its own. */
async function freshOfOwner(store: RowTables, owner: string): Promise<readonly FreshRow[]> {
  const mark = ownerMark(owner);
  return remembered(mark, async () => store.fresh.where('marks').equals(mark).toArray());
}

/** Every row of these owners, in the order of the owners and ids. */
export async function ofOwners(
  store: RowTables,
  table: TableName,
  owners: readonly string[],
): Promise<Row[]> {
  const wanted = new Set(owners);
  const folded = rowsOfOwners(store, table, [...wanted].toSorted());
  const [only] = owners;
  const fresh =
    wanted.size === 1 && only !== undefined
      ? freshOfOwner(store, only)
      : freshMarked(store, [...wanted].map(ownerMark));
  return withFresh(table, folded, fresh, (row) => wanted.has(ownerOf(table, row)));
}

async function freshMarked(
  store: RowTables,
  marks: readonly string[],
): Promise<readonly FreshRow[]> {
  return store.fresh.where('marks').anyOf(marks).distinct().toArray();
}

/** Every row that has one of the values in a field that rows are looked up by. */
export async function withValues(
  store: RowTables,
  table: TableName,
  field: string,
  values: readonly string[],
): Promise<Row[]> {
  if (field === ownerFieldOf(table)) return ofOwners(store, table, values);
  if (!isLookedUp(table, field)) throw new Error(`${table} are not looked up by ${field}.`);
  const wanted = new Set(values);
  const folded = rowsMarked(store, table, field, wanted);
  const marks = findableMarks(store, table, field, [...wanted]);
  return withFresh(table, folded, freshMarked(store, marks), (row) =>
    wanted.has(textOf(row[field])),
  );
}

/**
 * Lays the fresh rows over those that lie in leaves. A fresh row has the marks of its folded state too, so all that has to do with
 * what was found in the leaves is found by the same marks.
 */
async function withFresh(
  table: TableName,
  folded: Promise<readonly Row[]>,
  fresh: Promise<readonly FreshRow[]>,
  fits: (row: Row) => boolean,
): Promise<Row[]> {
  const [lying, marked] = await Promise.all([folded, fresh]);
  const over = marked.filter((one) => one.table === table);
  if (over.length === 0) return [...lying];
  const rows = new Map(lying.map((row) => [row.id, row] as const));
  for (const { id, row } of over) {
    if (row && fits(row)) rows.set(id, row);
    else rows.delete(id);
  }
  return [...rows.values()].toSorted(byKey(table));
}

export function byKey(table: TableName): (a: Row, b: Row) => number {
  return (a, b) => (keyOf(ownerOf(table, a), a.id) < keyOf(ownerOf(table, b), b.id) ? -1 : 1);
}

/** All marks by which a row that lies by itself is found. */
export function freshMarks(hasher: Hasher, table: TableName, row: Row): string[] {
  const owner = ownerMark(ownerFieldOf(table) === null ? row.id : ownerOf(table, row));
  const hashed = hashedFieldsOf(table).flatMap((field) =>
    marksOfField(hasher, table, field, [row]),
  );
  return [...marksOf(hasher, table, [row]), owner, ...hashed];
}

/** The fields of a table that rows can be looked up by without reading all of them. */
function isLookedUp(table: TableName, field: string): boolean {
  return (
    field === ownerFieldOf(table) ||
    markedFieldsOf(table).includes(field) ||
    hashedFieldsOf(table).includes(field)
  );
}
