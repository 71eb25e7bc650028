import './no-code-from-text.ts';
import { Dexie } from 'dexie';
import { clientFacts, clientsCsv, idOf } from '../generate.ts';
import {
  bareFill,
  bareImport,
  bareNumberSort,
  bareSort,
  bareToArray,
  includesScan,
} from './bare.ts';
import { editClients, fill, readPages } from './book.ts';
import { longestTaskWhile, timeImport, timeSearch, timeSort, watchFirstRow } from './watch.ts';

/** What the bench calls inside the browser, on pages of the app's own origin. */
const bench = {
  bareImport: async (clients: number) => bareImport(clientFacts(clients)),
  bareFill: async (clients: number) => bareFill(clientFacts(clients)),
  toArray: bareToArray,
  fill: async (clients: number) => fill(clientFacts(clients)),
  names: (clients: number) => clientFacts(clients).map(({ name }) => name),
  csv: (clients: number) => clientsCsv(clientFacts(clients)),
  facts: clientFacts,
  idOf,
  includesScan,
  bareSort,
  bareNumberSort,
  readPages,
  editClients,
  watchFirstRow,
  timeImport,
  timeSearch,
  timeSort,
  longestTaskWhile,
  /** Whether the index has written itself down, so that the next start can read it. */
  hasSnapshot: async () => {
    const store = await new Dexie('wellfield').open();
    const parts = await store.table('snapshots').toCollection().primaryKeys();
    store.close();
    return parts.includes('index') && parts.includes('first-screen');
  },
};

declare global {
  var wellfieldBench: typeof bench;
}

globalThis.wellfieldBench = bench;
