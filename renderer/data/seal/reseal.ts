import type { Table } from 'dexie';
import type { Deps } from '../deps.ts';
import { filesOf } from '../files/file-store.ts';
import type { BookStore } from '../store/book-store.ts';
import { fold } from '../store/fold.ts';
import { hashesOf, Leaf, marksOf } from '../store/leaves.ts';
import { resealingKey } from '../store/stays-plain.ts';
import { endReseal } from './seal-book.ts';

export type Resealing = { readonly done: number; readonly all: number };

/** Whether something still lies there as it was before the book was sealed, or got new keys. */
export async function isResealing({ store }: Pick<Deps, 'store'>): Promise<boolean> {
  return (await store.device.get(resealingKey)) !== undefined;
}

/** One transaction writes at most so many records anew: an edit may have to wait for it. */
const leavesAtOnce = 8;
const recordsAtOnce = 64;

/**
 * Writes everything of the book anew, a few records at a time, so that it lies there under the newest keys. Whoever is cut off begins
 * anew at the next start; nothing is ever lost or unreadable between. Answers whether it came to its end.
 */
export async function reseal(
  deps: Deps,
  onProgress: (progress: Resealing) => void,
  signal?: AbortSignal,
): Promise<boolean> {
  const { store } = deps;
  await fold(store, signal);
  const leaves = await store.leaves.toCollection().primaryKeys();
  const rest = await keysOfOthers(store);
  const all = leaves.length + rest.reduce((sum, { keys }) => sum + keys.length, 0);
  let done = 0;
  const pass = (count: number): boolean => {
    done += count;
    onProgress({ done, all });
    return signal?.aborted !== true;
  };
  for (const some of inParts(leaves, leavesAtOnce)) {
    await resealLeaves(store, some);
    if (!pass(some.length)) return false;
  }
  for (const { table, keys } of rest) {
    for (const some of inParts(keys, recordsAtOnce)) {
      await rewrite(store, table, some);
      if (!pass(some.length)) return false;
    }
  }
  if (!(await filesOf(deps).reseal(signal))) return false;
  await endReseal(deps);
  return true;
}

type Others = { readonly table: Table<unknown, unknown>; readonly keys: readonly unknown[] };

const others = [
  'changes',
  'actions',
  'drafts',
  'office',
  'answers',
  'deferred',
  'taken',
  'contexts',
  'exchange',
  'device',
  'fresh',
];

/** All that is not rows; what cannot or need not be sealed is written as it was. */
async function keysOfOthers(store: BookStore): Promise<readonly Others[]> {
  return Promise.all(
    others.map(async (name) => {
      const table: Table<unknown, unknown> = store.table(name);
      return { table, keys: await table.toCollection().primaryKeys() };
    }),
  );
}

/** The rows stay as they are; what they are found by is made of the newest key. */
async function resealLeaves(
  store: BookStore,
  keys: readonly (readonly [string, string])[],
): Promise<void> {
  await store.transaction('rw', store.ofRows(), async () => {
    const stored = await store.leaves.bulkGet(keys.map(([table, top]) => [table, top]));
    for (const leaf of stored) {
      if (!leaf) continue;
      const { table, top } = leaf;
      const rows = new Leaf(leaf).rows.rows();
      await store.leaves.put({ ...leaf, marks: marksOf(store.hasher, table, rows) });
      const hashes = hashesOf(store.hasher, table, top, rows);
      if (hashes.length > 0) await store.hashes.bulkPut(hashes);
    }
  });
}

async function rewrite(
  store: BookStore,
  table: Table<unknown, unknown>,
  keys: readonly unknown[],
): Promise<void> {
  await store.transaction('rw', table, async () => {
    const records = await table.bulkGet([...keys]);
    await table.bulkPut(records.filter((record) => record !== undefined));
  });
}

function* inParts<T>(all: readonly T[], size: number): Generator<readonly T[]> {
  for (let from = 0; from < all.length; from += size) yield all.slice(from, from + size);
}
