import type { Id } from '../../../shared/record/id.ts';
import { end } from './layout.ts';
import type { OfficeTables, StoredVersions } from './office-tables.ts';
import { bytesOf, endOfGroup, findId, idAt, idBytes, partsOf, toBytes } from './places.ts';

/** The numbers that rows have at the office: id → number, in leaves of their own. A row without one has never been there. */

type VersionTables = Pick<OfficeTables, 'versions'>;

const versionsInLeaf = 1024;

/** null: the row is not of the office any more. */
export type Version = { readonly id: Id; readonly seq: number | null };

/** The numbers of those of the ids that have one. */
export async function versionsOf(
  store: VersionTables,
  table: string,
  ids: readonly Id[],
): Promise<Map<Id, number>> {
  const found = new Map<Id, number>();
  const sorted = [...ids].toSorted();
  for (let next = 0; next < sorted.length;) {
    const leaf = await leafAt(store, table, sorted[next] ?? '');
    if (!leaf) break;
    const until = endOfGroup(sorted, next, leaf.top);
    for (const id of sorted.slice(next, until)) {
      const seq = leaf.seqs[findId(leaf.ids, toBytes(id))];
      if (seq !== undefined) found.set(id, seq);
    }
    next = until;
  }
  return found;
}

export async function noteVersions(
  store: VersionTables,
  table: string,
  versions: readonly Version[],
): Promise<void> {
  const sorted = versions.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const ids = sorted.map(({ id }) => id);
  const puts: StoredVersions[] = [];
  for (let next = 0; next < sorted.length;) {
    const leaf = (await leafAt(store, table, ids[next] ?? '')) ?? emptyLeaf(table);
    const until = endOfGroup(ids, next, leaf.top);
    puts.push(...merged(leaf, sorted.slice(next, until)));
    next = until;
  }
  if (puts.length > 0) await store.versions.bulkPut(puts);
}

/** Every number of a table, leaf by leaf, in the order of the ids. */
export async function eachVersion(
  store: VersionTables,
  table: string,
  read: (id: Id, seq: number) => void,
): Promise<void> {
  await store.versions
    .where('[table+top]')
    .between([table, ''], [table, end], true, true)
    .each(({ ids, seqs }) => {
      for (let at = 0; at < seqs.length; at += 1) read(idAt(ids, at), seqs[at] ?? 0);
    });
}

/** The tables that have numbers at all, known to this build or not. */
export async function versionedTables(store: VersionTables): Promise<readonly string[]> {
  const keys = await store.versions.toCollection().primaryKeys();
  return [...new Set(keys.map(([table]) => table))];
}

async function leafAt(
  store: VersionTables,
  table: string,
  id: Id,
): Promise<StoredVersions | undefined> {
  return store.versions.where('[table+top]').between([table, id], [table, end], true, true).first();
}

function emptyLeaf(table: string): StoredVersions {
  return { table, top: end, ids: new Uint8Array(), seqs: new Float64Array() };
}

function merged(leaf: StoredVersions, changes: readonly Version[]): StoredVersions[] {
  const seqs = new Map<Id, number>();
  for (let at = 0; at < leaf.ids.length / idBytes; at += 1) {
    seqs.set(idAt(leaf.ids, at), leaf.seqs[at] ?? 0);
  }
  for (const { id, seq } of changes) {
    if (seq === null) seqs.delete(id);
    else seqs.set(id, seq);
  }
  const entries = [...seqs].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const parts = partsOf(entries.length, versionsInLeaf, leaf.top === end);
  return parts.map(({ from, to }, i) => {
    const part = entries.slice(from, to);
    return {
      table: leaf.table,
      top: i === parts.length - 1 ? leaf.top : (part.at(-1)?.[0] ?? leaf.top),
      ids: bytesOf(part.map(([id]) => id)),
      seqs: Float64Array.from(part, ([, seq]) => seq),
    };
  });
}
