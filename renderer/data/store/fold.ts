import { tableNames } from '../../../shared/domain/book.ts';
import type { TableName } from '../../../shared/domain/book.ts';
import type { BookStore } from './book-store.ts';
import type { FreshRow } from './layout.ts';
import { end, keyOf, ownerOf } from './layout.ts';
import { foldRows } from './store-rows.ts';

/** One transaction folds at most so many rows, of so many owners: an edit may have to wait for it. */
const rowsAtOnce = 256;
const ownersAtOnce = 8;

/**
 * Folds the fresh rows into the leaves, in short transactions, each whole or not at all. Nothing that can be read changes. Where
 * the signal is given, it stops between two of them. Answers how many rows were folded.
 */
export async function fold(store: BookStore, signal?: AbortSignal): Promise<number> {
  let folded = 0;
  for (const table of tableNames) {
    for (const part of partsOf(table, await freshOf(store, table))) {
      if (signal?.aborted) return folded;
      folded += await store.transaction('rw', store.ofRows(), async () => {
        const keys = part.map(({ id }): [string, string] => [table, id]);
        const rows = (await store.fresh.bulkGet(keys)).filter((row) => row !== undefined);
        await foldRows(store, table, rows);
        return rows.length;
      });
    }
  }
  return folded;
}

/** How many rows wait to be folded. */
export async function unfolded(store: BookStore): Promise<number> {
  return store.fresh.count();
}

async function freshOf(store: BookStore, table: TableName): Promise<FreshRow[]> {
  return store.fresh.where('[table+id]').between([table, ''], [table, end]).toArray();
}

function partsOf(table: TableName, fresh: readonly FreshRow[]): readonly (readonly FreshRow[])[] {
  const sorted = fresh
    .map((one) => ({ one, owner: one.row ? ownerOf(table, one.row) : (one.home ?? '') }))
    .toSorted((a, b) => (keyOf(a.owner, a.one.id) < keyOf(b.owner, b.one.id) ? -1 : 1));
  const parts: FreshRow[][] = [];
  let owners = new Set<string>();
  for (const { one, owner } of sorted) {
    const part = parts.at(-1);
    owners.add(owner === '' ? one.id : owner);
    if (!part || part.length >= rowsAtOnce || owners.size > ownersAtOnce) {
      parts.push([one]);
      owners = new Set([owner === '' ? one.id : owner]);
    } else part.push(one);
  }
  return parts;
}
