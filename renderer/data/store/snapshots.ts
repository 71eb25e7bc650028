import type { BookStore } from './book-store.ts';

/**
 * Things that can always be made anew from the book, kept so that they need not be: the index writes itself here, part by part, and
 * reads itself back when the book is opened. What is read was written by any version of the product, and must be checked.
 */
export async function readSnapshot(store: BookStore, part: string): Promise<unknown> {
  return (await store.snapshots.get(part))?.value;
}

/** Writes the parts together: whole or not at all. */
export async function writeSnapshot(
  store: BookStore,
  parts: Readonly<Record<string, unknown>>,
): Promise<void> {
  const records = Object.entries(parts).map(([part, value]) => ({ part, value }));
  await store.snapshots.bulkPut(records);
}

export async function dropSnapshots(store: BookStore): Promise<void> {
  await store.snapshots.clear();
}
