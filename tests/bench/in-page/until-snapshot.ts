import { Dexie } from 'dexie';

/** Waits until the index of a book has written itself down. */
export async function untilSnapshot(name: string): Promise<void> {
  const store = await new Dexie(name).open();
  const there = async () =>
    store.table('snapshots').where(':id').anyOf('index', 'first-screen').count();
  while ((await there()) < 2) await new Promise((next) => setTimeout(next, 200));
  store.close();
}
