import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { ClientFacts } from '../generate.ts';
import { idOf } from '../generate.ts';
import type { Part } from './book-rows.ts';
import { bookPart, partTables } from './book-rows.ts';

type BareRow = { readonly id: string };

/** Dexie with nothing around it: one plain object a record, secondary indexes, the same durability. */
export function bareStore(name: string): Dexie {
  const store = new Dexie(name, { chromeTransactionDurability: 'strict' });
  store.version(1).stores({
    clients: 'id, code, name, region, owner',
    contacts: 'id, clientId',
    revenue: 'id, clientId',
    visits: 'id, clientId, day',
  });
  return store;
}

const chunk = 1000;

async function putInChunks(table: Table<BareRow>, rows: readonly BareRow[]): Promise<void> {
  for (let from = 0; from < rows.length; from += chunk) {
    await table.bulkPut(rows.slice(from, from + chunk));
  }
}

/** Milliseconds of the bulkPut of clients that have just the fields of the file. */
export async function bareImport(facts: readonly ClientFacts[]): Promise<number> {
  const store = bareStore('bare-import');
  await store.open();
  const rows = facts.map((fact, n) => ({ id: idOf(1, n), ...fact }));
  const start = performance.now();
  await putInChunks(store.table('clients'), rows);
  const took = performance.now() - start;
  await store.delete();
  return took;
}

const clientsAtOnce = 1000;

export async function bareFill(facts: readonly ClientFacts[]): Promise<number> {
  const store = bareStore('bare');
  await store.open();
  let took = 0;
  for (let from = 0; from < facts.length; from += clientsAtOnce) {
    const part: Part = bookPart(facts.slice(from, from + clientsAtOnce), from);
    const start = performance.now();
    for (const table of partTables) await putInChunks(store.table(table), part[table]);
    took += performance.now() - start;
  }
  store.close();
  return took;
}

/** Milliseconds from opening the database to having all its clients. */
export async function bareToArray(): Promise<{ readonly ms: number; readonly rows: number }> {
  const start = performance.now();
  const store = bareStore('bare');
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
): { readonly ms: number; readonly hits: number } {
  const start = performance.now();
  const hits = names.filter((name) => name.includes(typed)).length;
  return { ms: performance.now() - start, hits };
}

/** Milliseconds of sorting a bare array of the keys: names in the order that the list uses. */
export function bareSort(names: readonly string[]): {
  readonly ms: number;
  readonly first: string;
} {
  const collator = new Intl.Collator('zh-CN-u-co-pinyin', { numeric: true });
  const start = performance.now();
  const sorted = names.toSorted(collator.compare);
  return { ms: performance.now() - start, first: sorted[0] ?? '' };
}

/** The same for numbers. */
export function bareNumberSort(count: number): number {
  const keys = Array.from({ length: count }, (_, i) => Math.imul(i + 1, 0x9e3779b1) >>> 0);
  const start = performance.now();
  keys.sort((a, b) => a - b);
  return performance.now() - start;
}
