import type { TableName } from '../../../shared/domain/book.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { StoredPlaces } from './layout.ts';
import { end } from './layout.ts';
import type { RowTables } from './tables.ts';

/** The directory of the tables whose rows have an owner: id → owner, in leaves of its own, so that a row is found by its id alone. */

const placesInLeaf = 1024;
export const idBytes = 16;

export type Place = { readonly id: Id; readonly owner: string | null };

/** The owners of those of the ids that have one. */
export async function ownersOf(
  store: RowTables,
  table: TableName,
  ids: readonly Id[],
): Promise<Map<Id, string>> {
  const owners = new Map<Id, string>();
  const sorted = [...ids].toSorted();
  for (let next = 0; next < sorted.length;) {
    const leaf = await leafAt(store, table, sorted[next] ?? '');
    if (!leaf) break;
    const until = endOfGroup(sorted, next, leaf.top);
    for (const id of sorted.slice(next, until)) {
      const at = findId(leaf.ids, toBytes(id));
      if (at >= 0) owners.set(id, idAt(leaf.owners, at));
    }
    next = until;
  }
  return owners;
}

/** Notes where rows are from now on; null: nowhere any more. */
export async function notePlaces(
  store: RowTables,
  table: TableName,
  places: readonly Place[],
): Promise<void> {
  const sorted = places.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = sorted.map(({ id }) => id);
  const puts: StoredPlaces[] = [];
  for (let next = 0; next < sorted.length;) {
    const leaf = (await leafAt(store, table, ids[next] ?? '')) ?? emptyLeaf(table);
    const until = endOfGroup(ids, next, leaf.top);
    puts.push(...merged(leaf, sorted.slice(next, until)));
    next = until;
  }
  if (puts.length > 0) await store.places.bulkPut(puts);
}

async function leafAt(
  store: RowTables,
  table: TableName,
  id: Id,
): Promise<StoredPlaces | undefined> {
  return store.places.where('[table+top]').between([table, id], [table, end], true, true).first();
}

function emptyLeaf(table: TableName): StoredPlaces {
  return { table, top: end, ids: new Uint8Array(), owners: new Uint8Array() };
}

/** The first of the sorted texts from `from` on that a leaf with this top does not hold. */
export function endOfGroup(sorted: readonly string[], from: number, top: string): number {
  if (top === end) return sorted.length;
  let until = from + 1;
  while (until < sorted.length && (sorted[until] ?? end) <= top) until += 1;
  return until;
}

function merged(leaf: StoredPlaces, changes: readonly Place[]): StoredPlaces[] {
  const places = new Map<Id, string>();
  for (let at = 0; at < leaf.ids.length / idBytes; at += 1) {
    places.set(idAt(leaf.ids, at), idAt(leaf.owners, at));
  }
  let inOrder = true;
  let last = leaf.ids.length > 0 ? idAt(leaf.ids, leaf.ids.length / idBytes - 1) : '';
  for (const { id, owner } of changes) {
    if (owner === null) {
      places.delete(id);
      continue;
    }
    if (!places.has(id)) {
      inOrder &&= id > last;
      last = id;
    }
    places.set(id, owner);
  }
  const entries = [...places];
  if (!inOrder) entries.sort(([a], [b]) => (a < b ? -1 : 1));
  const parts = partsOf(entries.length, placesInLeaf, leaf.top === end);
  return parts.map(({ from, to }, i) => {
    const part = entries.slice(from, to);
    return {
      table: leaf.table,
      top: i === parts.length - 1 ? leaf.top : (part.at(-1)?.[0] ?? leaf.top),
      ids: bytesOf(part.map(([id]) => id)),
      owners: bytesOf(part.map(([, owner]) => owner)),
    };
  });
}

/**
 * How so many rows are spread over leaves of a size. A leaf may grow by half before it is parted; the last leaf of a table, which
 * new rows go to, is filled up instead.
 */
export function partsOf(
  count: number,
  size: number,
  isLast: boolean,
): readonly { readonly from: number; readonly to: number }[] {
  if (count <= size || (!isLast && count <= size * 1.5)) return [{ from: 0, to: count }];
  const parts = Math.ceil(count / size);
  const each = isLast ? size : Math.ceil(count / parts);
  return Array.from({ length: parts }, (_, i) => ({
    from: i * each,
    to: Math.min(count, (i + 1) * each),
  }));
}

/** Where an id is among sorted ones; below 0 where it is not. */
export function findId(ids: Uint8Array, id: Uint8Array): number {
  let low = 0;
  let high = ids.length / idBytes - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const order = compareAt(ids, middle, id);
    if (order === 0) return middle;
    if (order < 0) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function compareAt(ids: Uint8Array, at: number, id: Uint8Array): number {
  for (let i = 0; i < idBytes; i += 1) {
    const difference = (ids[at * idBytes + i] ?? 0) - (id[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

const hexOf: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  byte.toString(16).padStart(2, '0'),
);

/** The 16 bytes of a UUID. */
export function toBytes(id: Id): Uint8Array<ArrayBuffer> {
  return bytesOf([id]);
}

export function bytesOf(ids: readonly Id[]): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(ids.length * idBytes);
  let at = 0;
  for (const id of ids) {
    for (let from = 0; from < id.length; from += 2) {
      if (id.charCodeAt(from) === dash) from += 1;
      bytes[at] = (digitOf(id.charCodeAt(from)) << 4) | digitOf(id.charCodeAt(from + 1));
      at += 1;
    }
  }
  return bytes;
}

const dash = 45;

/** The value of a hexadecimal digit, by its character code. */
function digitOf(code: number): number {
  return code < 58 ? code - 48 : (code | 32) - 87;
}

export function idAt(bytes: Uint8Array, at: number): Id {
  let id = '';
  for (let i = 0; i < idBytes; i += 1) {
    if (i === 4 || i === 6 || i === 8 || i === 10) id += '-';
    id += hexOf[bytes[at * idBytes + i] ?? 0] ?? '';
  }
  return id;
}
