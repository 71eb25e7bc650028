import { Dexie } from 'dexie';
import type { Table } from 'dexie';
import { lookUps } from '../../../shared/domain/book.ts';

type BareRow = { readonly id: string };

/** Dexie with nothing around it: the same rows, the same keys and indexes, the same durability. */
function bareStore(name: string): Dexie {
  const store = new Dexie(name, { chromeTransactionDurability: 'strict' });
  store.version(1).stores({
    clients: ['id', ...lookUps.clients].join(', '),
    revenue: ['id', ...lookUps.revenue].join(', '),
  });
  return store;
}

export type StoredRows = {
  readonly clients: readonly BareRow[];
  readonly revenue: readonly BareRow[];
};

/** Milliseconds of one bulkPut a table into an empty database. */
export async function bareBulkPut(rows: StoredRows): Promise<number> {
  const store = bareStore(`bare-${crypto.randomUUID()}`);
  await store.open();
  const clients: Table<BareRow> = store.table('clients');
  const revenue: Table<BareRow> = store.table('revenue');
  const start = performance.now();
  await clients.bulkPut([...rows.clients]);
  await revenue.bulkPut([...rows.revenue]);
  const took = performance.now() - start;
  await store.delete();
  return took;
}

/** Milliseconds from opening a database to having all its clients, by the book's own tables. */
export async function bareToArray(name: string): Promise<{ ms: number; rows: number }> {
  const start = performance.now();
  const store = new Dexie(name);
  await store.open();
  const rows = await store.table('clients').toArray();
  const ms = performance.now() - start;
  store.close();
  return { ms, rows: rows.length };
}

/** Milliseconds of one plain `includes` scan over the names, on the main thread. */
export function includesScan(
  names: readonly string[],
  typed: string,
): { ms: number; hits: number } {
  const start = performance.now();
  const hits = names.filter((name) => name.includes(typed)).length;
  return { ms: performance.now() - start, hits };
}

/** Milliseconds of sorting a bare array of the names, in the order that the list uses. */
export function bareSort(names: readonly string[]): { ms: number; first: string } {
  const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  const start = performance.now();
  const sorted = names.toSorted(collator.compare);
  return { ms: performance.now() - start, first: sorted[0] ?? '' };
}
