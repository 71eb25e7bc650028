import type { Rows, TableName } from '../../shared/domain/book.ts';
import { tableNames } from '../../shared/domain/book.ts';
import type { Deps } from './deps.ts';
import { locate } from './store/find-rows.ts';
import type { ReadEntry } from './store/log-entries.ts';
import { restoreLog } from './store/restore-log.ts';
import { storeRows } from './store/store-rows.ts';
import type { StoredAction } from './store/tables.ts';

/**
 * The other door to the book, beside `commit`, and only for a book that is empty: an archive comes back through it with the log that
 * it had, instead of one great action of today. What is written twice is the same, so that a refilling that died is done again.
 */

export async function isEmptyOfAll({ book }: Deps): Promise<boolean> {
  if ((await book.log.head()) > 0) return false;
  for (const table of tableNames) if ((await book.count(table)) > 0) return false;
  return true;
}

/** Some rows of a table, in one transaction, without a word in the log. */
export async function refillRows<T extends TableName>(
  { store }: Deps,
  table: T,
  rows: readonly Rows[T][],
): Promise<void> {
  await store.transaction('rw', store.ofCommit(), async () => {
    const there = await locate(
      store,
      table,
      rows.map(({ id }) => id),
    );
    await storeRows(
      store,
      table,
      rows.map((row) => ({ id: row.id, row, now: there.get(row.id) })),
    );
  });
}

/** A part of the log, in one transaction. */
export async function refillLog(
  { store }: Deps,
  actions: readonly StoredAction[],
  entries: readonly ReadEntry[],
): Promise<void> {
  await store.transaction('rw', store.ofCommit(), async () => restoreLog(store, actions, entries));
}
