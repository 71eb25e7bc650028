import type { TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Hasher } from './hasher.ts';
import type { StoredHashes, StoredLeaf } from './layout.ts';
import {
  end,
  hashedFieldsOf,
  keyOf,
  markedFieldsOf,
  markOf,
  ownerFieldOf,
  ownerOf,
  textOf,
} from './layout.ts';
import { encodeRows, PageRows } from './page-codec.ts';
import { endOfGroup, partsOf } from './places.ts';
import type { RowTables } from './tables.ts';

/** So many rows lie in one leaf (measured: docs/decisions/0008). */
export const rowsInLeaf = 128;

/** A leaf that was read. */
export class Leaf {
  readonly top: string;
  readonly rows: PageRows;
  private readonly table: TableName;

  constructor(stored: StoredLeaf) {
    this.table = stored.table;
    this.top = stored.top;
    this.rows = new PageRows(stored.rows);
  }

  keyAt(at: number): string {
    const field = ownerFieldOf(this.table);
    const owner = field === null ? '' : this.rows.textAt(field, at);
    return keyOf(owner, this.rows.textAt('id', at));
  }

  find(key: string): Row | undefined {
    let [low, high] = [0, this.rows.count];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.keyAt(middle) < key) low = middle + 1;
      else high = middle;
    }
    return low < this.rows.count && this.keyAt(low) === key ? this.rows.row(low) : undefined;
  }

  /** The rows of an owner, in the order of their ids. */
  ofOwner(owner: string): Row[] {
    const field = ownerFieldOf(this.table);
    const places = field === null ? [] : this.rows.placesOf(field, owner);
    return places.map((at) => this.rows.row(at));
  }
}

/** The leaf that a key is in, or would be; undefined in a table without any. */
export async function leafAt(
  store: RowTables,
  table: TableName,
  key: string,
): Promise<Leaf | undefined> {
  const stored = await storedLeafAt(store, table, key);
  return stored && new Leaf(stored);
}

async function storedLeafAt(
  store: RowTables,
  table: TableName,
  key: string,
): Promise<StoredLeaf | undefined> {
  return store.leaves.where('[table+top]').between([table, key], [table, end], true, true).first();
}

/** So many leaves are asked for at once where keys lie far apart: a round to the disk costs as much as some leaves. */
const keysAtOnce = 32;
const keysAtFirst = 8;

/**
 * The rows at these keys, sorted. As long as each key turns out to be in a leaf of its own, twice as many are asked for in the next
 * round; where neighbours are wanted, each leaf is read once.
 */
export async function rowsAt(
  store: RowTables,
  table: TableName,
  sorted: readonly string[],
): Promise<Map<string, Row>> {
  const rows = new Map<string, Row>();
  let width = keysAtFirst;
  for (let next = 0; next < sorted.length;) {
    const asked = sorted.slice(next, next + width);
    const stored = await Promise.all(asked.map(async (key) => storedLeafAt(store, table, key)));
    const from = next;
    for (const [at, one] of stored.entries()) {
      // The leaf of the key before held this one as well.
      if (from + at < next) continue;
      if (!one) return rows;
      next = takeFrom(new Leaf(one), sorted, next, rows);
    }
    width = next - from > asked.length ? 1 : Math.min(keysAtOnce, width * 2);
  }
  return rows;
}

/** Takes the rows of the keys from `next` on that are in a leaf, and answers the place of the first that is not. */
function takeFrom(
  leaf: Leaf,
  sorted: readonly string[],
  next: number,
  rows: Map<string, Row>,
): number {
  const until = endOfGroup(sorted, next, leaf.top);
  for (const key of sorted.slice(next, until)) {
    const row = leaf.find(key);
    if (row) rows.set(key, row);
  }
  return until;
}

/** All rows of these owners, sorted, in the order of their keys. */
export async function rowsOfOwners(
  store: RowTables,
  table: TableName,
  sorted: readonly string[],
): Promise<Row[]> {
  const rows: Row[] = [];
  let leaf: Leaf | undefined;
  for (const owner of sorted) {
    if (!leaf || leaf.top < owner) leaf = await leafAt(store, table, owner);
    while (leaf) {
      rows.push(...leaf.ofOwner(owner));
      if (leaf.top >= owner + end || leaf.top === end) break;
      leaf = await leafAt(store, table, `${leaf.top}\0`);
    }
    if (!leaf) break;
  }
  return rows;
}

const leavesAtOnce = 16;

/** The next leaves of a table behind a top, some at once; none behind the last. null: from the first one on. */
export async function leavesAfter(
  store: RowTables,
  table: TableName,
  top: string | null,
): Promise<readonly Leaf[]> {
  if (top === end) return [];
  const stored = await store.leaves
    .where('[table+top]')
    .between([table, top ?? ''], [table, end], top === null, true)
    .limit(leavesAtOnce)
    .toArray();
  return stored.map((leaf) => new Leaf(leaf));
}

/** The rows that may have one of the values in a marked or hashed field; their leaves are found without reading the others. */
export async function rowsMarked(
  store: RowTables,
  table: TableName,
  field: string,
  values: ReadonlySet<string>,
): Promise<Row[]> {
  const leaves = hashedFieldsOf(table).includes(field)
    ? await leavesHashed(store, table, field, values)
    : await store.leaves
        .where('marks')
        .anyOf(findableMarks(store, table, field, [...values]))
        .distinct()
        .toArray();
  const rows: Row[] = [];
  for (const stored of leaves) {
    const { rows: page } = new Leaf(stored);
    for (let at = 0; at < page.count; at += 1) {
      if (values.has(page.textAt(field, at))) rows.push(page.row(at));
    }
  }
  return rows;
}

async function leavesHashed(
  store: RowTables,
  table: TableName,
  field: string,
  values: ReadonlySet<string>,
): Promise<StoredLeaf[]> {
  const wanted = new Set(store.hasher.findable([...values]));
  const hashed = await store.hashes
    .where('[table+field+top]')
    .between([table, field, ''], [table, field, end], true, true)
    .toArray();
  const hits = hashed.filter(({ hashes }) => hashes.some((hash) => wanted.has(hash)));
  const leaves = await store.leaves.bulkGet(hits.map(({ top }): [string, string] => [table, top]));
  return leaves.filter((leaf) => leaf !== undefined);
}

/** What is to stand at a key of a table; null: nothing. */
export type LeafChange = { readonly key: string; readonly row: Row | null };

/**
 * Lays sorted changes into the leaves of a table. `takes` may leave the changes of a leaf out where it is not worth writing the
 * leaf for them; they are answered.
 */
export async function changeLeaves(
  store: RowTables,
  table: TableName,
  sorted: readonly LeafChange[],
  takes: (changes: number, isLast: boolean) => boolean = () => true,
): Promise<readonly LeafChange[]> {
  const keys = sorted.map(({ key }) => key);
  const left: LeafChange[] = [];
  for (let next = 0; next < sorted.length;) {
    const leaf = await leafAt(store, table, keys[next] ?? '');
    const top = leaf?.top ?? end;
    const until = endOfGroup(keys, next, top);
    const changes = sorted.slice(next, until);
    if (takes(changes.length, top === end)) {
      await putParts(store, table, top, merge(leaf, changes));
    } else left.push(...changes);
    next = until;
  }
  return left;
}

function merge(leaf: Leaf | undefined, changes: readonly LeafChange[]): Row[] {
  const rows = new Map<string, Row>();
  if (leaf) for (const [at, row] of leaf.rows.rows().entries()) rows.set(leaf.keyAt(at), row);
  let last = leaf && leaf.rows.count > 0 ? leaf.keyAt(leaf.rows.count - 1) : '';
  let inOrder = true;
  for (const { key, row } of changes) {
    if (!row) {
      rows.delete(key);
      continue;
    }
    if (!rows.has(key)) {
      inOrder &&= key > last;
      last = key;
    }
    rows.set(key, row);
  }
  if (inOrder) return [...rows.values()];
  return [...rows].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, row]) => row);
}

async function putParts(
  store: RowTables,
  table: TableName,
  top: string,
  rows: readonly Row[],
): Promise<void> {
  const leaves: StoredLeaf[] = [];
  const hashes: StoredHashes[] = [];
  const parts = partsOf(rows.length, rowsInLeaf, top === end);
  for (const [i, { from, to }] of parts.entries()) {
    const part = rows.slice(from, to);
    const last = i === parts.length - 1 ? undefined : part.at(-1);
    const ends = last ? keyOf(ownerOf(table, last), last.id) : top;
    const marks = marksOf(store.hasher, table, part);
    leaves.push({ table, top: ends, rows: encodeRows(part), marks });
    hashes.push(...hashesOf(store.hasher, table, ends, part));
  }
  await store.leaves.bulkPut(leaves);
  if (hashes.length > 0) await store.hashes.bulkPut(hashes);
}

/** What stands beside a leaf for finding its rows. */
export function hashesOf(
  hasher: Hasher,
  table: TableName,
  top: string,
  rows: readonly Row[],
): StoredHashes[] {
  return hashedFieldsOf(table).map((field) => {
    const hashes = hasher.of(rows.map((row) => textOf(row[field])));
    return { table, field, top, hashes };
  });
}

export function marksOf(hasher: Hasher, table: TableName, rows: readonly Row[]): string[] {
  return markedFieldsOf(table).flatMap((field) => marksOfField(hasher, table, field, rows));
}

/** Each value of the rows in a field, marked. */
export function marksOfField(
  hasher: Hasher,
  table: TableName,
  field: string,
  rows: readonly Row[],
): string[] {
  const values = new Set(rows.map((row) => textOf(row[field])));
  return Array.from(hasher.of([...values]), (hash) => markOf(table, field, hash));
}

/** Every mark under which rows with one of the values may be found. */
export function findableMarks(
  { hasher }: Pick<RowTables, 'hasher'>,
  table: TableName,
  field: string,
  values: readonly string[],
): string[] {
  return hasher.findable(values).map((hash) => markOf(table, field, hash));
}
