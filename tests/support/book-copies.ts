import { Dexie } from 'dexie';
import type { OpenBook } from '../../renderer/data/open-book.ts';
import { openBook } from '../../renderer/data/open-book.ts';

/** All that a database holds, as a copy of the browser's files would hold it. */
export type BookCopy = ReadonlyMap<string, readonly unknown[]>;

export async function copyOfBook({ store }: OpenBook): Promise<BookCopy> {
  const copied = store.tables.map(
    async (table) => [table.name, await table.toArray()] as readonly [string, readonly unknown[]],
  );
  return new Map(await Promise.all(copied));
}

/** As whoever puts an older copy of a folder back: what is there now is gone. */
export async function putBookBack(name: string, copy: BookCopy): Promise<void> {
  await Dexie.delete(name);
  const { store, close } = await openBook({ name });
  for (const table of store.tables) {
    await table.clear();
    await table.bulkPut([...(copy.get(table.name) ?? [])]);
  }
  close();
}
