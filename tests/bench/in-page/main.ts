import { Dexie } from 'dexie';
import type { StoredRows } from './bare.ts';
import { bareBulkPut, bareSort, bareToArray, includesScan } from './bare.ts';
import { timeImport, timeSearch, timeSort, watchFirstRow } from './watch.ts';

/** What the bench calls inside the browser, on pages of the app's own origin. */
const bench = {
  /** The rows that the app has stored, as they are. */
  bulkPut: async (book: string) => {
    const store = new Dexie(book);
    await store.open();
    const rows: StoredRows = {
      clients: await store.table('clients').toArray(),
      revenue: await store.table('revenue').toArray(),
    };
    store.close();
    return {
      ms: await bareBulkPut(rows),
      clients: rows.clients.length,
      revenue: rows.revenue.length,
    };
  },
  names: async (book: string) => {
    const store = new Dexie(book);
    await store.open();
    const rows: readonly { readonly name: string }[] = await store.table('clients').toArray();
    store.close();
    return rows.map(({ name }) => name);
  },
  toArray: bareToArray,
  includesScan,
  bareSort,
  watchFirstRow,
  timeImport,
  timeSearch,
  timeSort,
};

declare global {
  var wellfieldBench: typeof bench;
}

globalThis.wellfieldBench = bench;
