import './no-code-from-text.ts';
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
import {
  bareConflicts,
  conflictsLeft,
  conflictsShown,
  decideAll,
  decideFirst,
  fillConflicts,
  goToConflicts,
} from './conflicts.ts';
import { readToday } from './today.ts';
import { untilSnapshot } from './until-snapshot.ts';
import { longestTaskWhile, timeImport, timeSearch, timeSort, watchFirstRow } from './watch.ts';

function namesOf(clients: number): readonly string[] {
  return clientFacts(clients).map(({ name }) => name);
}

/** They stay in the page: what is handed over between two keys would be cleared away while the next one is timed. */
let names: readonly string[] = [];

/** Keeps the names of so many clients; answers one from their middle. */
function keepNames(clients: number): string {
  names = namesOf(clients);
  return names[Math.floor(clients * 0.6)] ?? '';
}

/** What the bench calls inside the browser, on pages of the app's own origin. */
const bench = {
  bareImport: async (clients: number) => bareImport(clientFacts(clients)),
  bareFill: async (clients: number) => bareFill(clientFacts(clients)),
  toArray: bareToArray,
  fill: async (clients: number) => fill(clientFacts(clients)),
  keepNames,
  csv: (clients: number) => clientsCsv(clientFacts(clients)),
  facts: clientFacts,
  idOf,
  includesScan: (typed: string) => includesScan(names, typed),
  bareSort: (clients: number) => bareSort(namesOf(clients)),
  bareNumberSort,
  readPages,
  editClients,
  readToday,
  watchFirstRow,
  timeImport,
  timeSearch,
  timeSort,
  longestTaskWhile,
  fillConflicts,
  bareConflicts,
  conflictsShown,
  goToConflicts,
  decideFirst,
  decideAll,
  conflictsLeft,
  /** Resolves once the index has written itself down, so that the next start can read it. */
  untilSnapshot: async () => untilSnapshot('wellfield'),
};

declare global {
  var wellfieldBench: typeof bench;
}

globalThis.wellfieldBench = bench;
