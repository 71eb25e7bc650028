import type { TableName } from '../../../shared/domain/book.ts';
import { isTableName } from '../../../shared/domain/book.ts';
import type { FieldChange, Row, RowChange } from '../../../shared/record/change.ts';
import { rowIdOf, withFields } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import { locate } from './find-rows.ts';
import { keyOf, ownerFieldOf } from './layout.ts';
import { rowsAt } from './leaves.ts';
import { deflated, valueOf } from './page-codec.ts';
import type { LogTables, RowTables, StoredChanges, StoredEntry, StoredSpan } from './tables.ts';

/** Up to so many changes an entry lies as it is. */
export const plainChanges = 64;
/** So many changes go into one packed entry. */
export const changesPerEntry = 1000;

/** Ids of added rows; `of` are the places of their owners in the list of owners, null for rows without one. */
type Added = { readonly ids: readonly Id[]; readonly of: readonly number[] | null };

type PackedChanges = {
  readonly about: readonly Id[];
  readonly owners: readonly Id[];
  readonly added: Readonly<Record<string, Added>>;
  readonly others: readonly RowChange[];
};

export function packChanges(
  about: readonly Id[],
  changes: readonly RowChange[],
): Uint8Array<ArrayBuffer> {
  const places = new Map<Id, number>();
  const placeOf = (owner: Id) => {
    const place = places.get(owner) ?? places.size;
    places.set(owner, place);
    return place;
  };
  const added: Record<string, { ids: Id[]; of: number[] | null }> = {};
  const others: RowChange[] = [];
  for (const change of changes) {
    if (change.kind !== 'add') {
      others.push(change);
      continue;
    }
    const { table, row } = change;
    const field = isTableName(table) ? ownerFieldOf(table) : null;
    const owner = field === null ? null : row[field];
    const list = (added[table] ??= { ids: [], of: field === null ? null : [] });
    list.ids.push(row.id);
    if (typeof owner === 'string') list.of?.push(placeOf(owner));
  }
  return deflated({ about, owners: [...places.keys()], added, others } satisfies PackedChanges);
}

/** A packed entry as it was read: rows that it added are named by table, id and owner. */
export type ReadEntry = {
  readonly seq: number;
  readonly action: Id;
  readonly about: readonly Id[];
  readonly added: readonly { readonly table: TableName; readonly id: Id; readonly owner: string }[];
  readonly others: readonly RowChange[];
};

export function readEntry({ seq, action, about, rows }: StoredEntry): ReadEntry {
  if (!(rows instanceof Uint8Array)) return { seq, action, about, added: [], others: rows };
  const read = valueOf(rows);
  if (!isPackedChanges(read)) throw new Error('An entry of the log does not hold changes.');
  const added = clientsFirst(Object.entries(read.added)).flatMap(([table, { ids, of }]) =>
    isTableName(table)
      ? ids.map((id, i) => ({ table, id, owner: read.owners[of?.[i] ?? -1] ?? '' }))
      : [],
  );
  return { seq, action, about: read.about, added, others: read.others };
}

/**
 * Tables of added rows in the order in which an entry tells of them. An entry may begin in the middle of a client's rows; those of the
 * clients behind it would come to the office before their clients, and belong to nobody there.
 */
export function clientsFirst<T>(
  tables: readonly (readonly [table: string, T])[],
): readonly (readonly [table: string, T])[] {
  const place = (table: string) => (table === 'clients' ? 0 : 1);
  return tables.toSorted(([a], [b]) => place(a) - place(b));
}

function isPackedChanges(value: unknown): value is PackedChanges {
  return typeof value === 'object' && value !== null && 'added' in value && 'others' in value;
}

/** Entries as the log tells them: each added row as it stands now. One that is gone since is left out, for a later entry says so. */
export async function toldEntries(
  store: RowTables & LogTables,
  entries: readonly ReadEntry[],
): Promise<StoredChanges[]> {
  const rows = await addedRows(store, entries);
  return entries.map(({ seq, action, about, added, others }) => ({
    seq,
    action,
    about,
    rows: [
      ...added.flatMap(({ table, id }): RowChange[] => {
        const row = rows.get(`${table} ${id}`);
        return row ? [{ kind: 'add', table, row }] : [];
      }),
      ...others,
    ],
  }));
}

/**
 * Each change of an entry at its own place, the same each time: an added row as it stands now, or as it was when it was removed on this
 * device; `{ id }` alone for one that others took away.
 */
export async function placedChanges(
  store: RowTables & LogTables,
  entries: readonly ReadEntry[],
): Promise<readonly (readonly RowChange[])[]> {
  const rows = await addedRows(store, entries);
  await findRemoved(store, entries, rows);
  return entries.map(({ added, others }) => [
    ...added.map(({ table, id }): RowChange => ({
      kind: 'add',
      table,
      row: rows.get(`${table} ${id}`) ?? { id },
    })),
    ...others,
  ]);
}

/** Entries as they happened: each added row as it was added, made from what it is now and the edits since; `{ id }` if it is gone. */
export async function exactEntries(
  store: RowTables & LogTables,
  entries: readonly ReadEntry[],
): Promise<StoredChanges[]> {
  const rows = await addedRows(store, entries);
  if (entries.some(({ added }) => added.length > 0)) await takeEditsBack(store, entries, rows);
  return entries.map(({ seq, action, about, added, others }) => ({
    seq,
    action,
    about,
    rows: [
      ...added.map(({ table, id }): RowChange => ({
        kind: 'add',
        table,
        row: rows.get(`${table} ${id}`) ?? { id },
      })),
      ...others,
    ],
  }));
}

/** The rows that entries added, as they stand now, by table and id; those that are gone are left out. */
export async function addedRows(
  store: RowTables,
  entries: readonly ReadEntry[],
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  const added = entries.flatMap((entry) => entry.added);
  for (const [table, list] of Map.groupBy(added, (one) => one.table)) {
    const fresh = await store.fresh
      .where('[table+id]')
      .between([table, ''], [table, '\uFFFF'])
      .toArray();
    const over = new Map(fresh.map((one) => [one.id, one] as const));
    const keys = list.flatMap(({ id, owner }) => (over.has(id) ? [] : [keyOf(owner, id)]));
    const inLeaves = await rowsAt(store, table, keys.toSorted());
    const missing: Id[] = [];
    for (const { id, owner } of list) {
      const row = over.get(id)?.row ?? inLeaves.get(keyOf(owner, id));
      if (row) rows.set(`${table} ${id}`, row);
      else if (!over.has(id)) missing.push(id);
    }
    // A row may belong to another owner by now.
    for (const [id, { row }] of await locate(store, table, missing)) {
      if (row) rows.set(`${table} ${id}`, row);
    }
  }
  return rows;
}

const entriesAtOnce = 100;

/** Adds what this device's people removed since: their removal, which comes later, has the row as it was. */
async function findRemoved(
  store: LogTables,
  entries: readonly ReadEntry[],
  rows: Map<string, Row>,
): Promise<void> {
  const missing = new Set<string>();
  let after = Number.POSITIVE_INFINITY;
  for (const { seq, added } of entries) {
    for (const { table, id } of added) {
      const key = `${table} ${id}`;
      if (rows.has(key)) continue;
      missing.add(key);
      after = Math.min(after, seq);
    }
  }
  while (missing.size > 0) {
    const later = await store.changes.where(':id').above(after).limit(entriesAtOnce).toArray();
    const last = later.at(-1);
    if (!last) return;
    const ours = later.filter(({ base }) => base !== null);
    for (const change of ours.flatMap((entry) => readEntry(entry).others)) {
      if (change.kind !== 'remove') continue;
      const key = `${change.table} ${change.row.id}`;
      if (missing.delete(key)) rows.set(key, change.row);
    }
    after = last.seq;
  }
}

async function takeEditsBack(
  store: RowTables & LogTables,
  entries: readonly ReadEntry[],
  rows: Map<string, Row>,
): Promise<void> {
  const first = Math.min(...entries.map(({ seq }) => seq));
  const formers = new Map<string, Record<string, FieldChange>>();
  let after = first;
  for (;;) {
    const later = await store.changes.where(':id').above(after).limit(entriesAtOnce).toArray();
    const last = later.at(-1);
    if (!last) break;
    for (const change of later.flatMap((entry) => readEntry(entry).others)) {
      const key = `${change.table} ${rowIdOf(change)}`;
      if (change.kind !== 'edit' || !rows.has(key)) continue;
      formers.set(key, { ...change.fields, ...formers.get(key) });
    }
    after = last.seq;
  }
  for (const [key, fields] of formers) {
    const row = rows.get(key);
    if (row) rows.set(key, withFields(row, fields, 'from'));
  }
}

/** Between which ids the clients of an entry lie; null for one that is about none. */
export function spanOf(seq: number, about: readonly Id[]): StoredSpan['entries'][number] | null {
  let [low, high] = [about[0], about[0]];
  if (low === undefined || high === undefined) return null;
  for (const id of about) {
    if (id < low) low = id;
    if (id > high) high = id;
  }
  return { seq, low, high };
}
