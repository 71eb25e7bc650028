import type { Transaction } from 'dexie';
import type { TableName } from '../../../shared/domain/book.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import { plainHasher } from './hasher.ts';
import type { FreshRow, StoredHashes, StoredLeaf, StoredPlaces, StoredSum } from './layout.ts';
import { keyOf, ownerFieldOf, ownerOf } from './layout.ts';
import { changeLeaves } from './leaves.ts';
import { packChanges, plainChanges, spanOf } from './log-entries.ts';
import { notePlaces } from './places.ts';
import type { RowTables, StoredEntry, StoredSpan } from './tables.ts';

/** The step to version 3: records that lay one by one move into leaves, and long entries of the log are packed. */

const formerTables = [
  'clients',
  'contacts',
  'revenue',
  'visits',
  'needs',
  'surveys',
  'questions',
  'responses',
  'segmentations',
  'fields',
] as const satisfies readonly TableName[];

export async function layIntoLeaves(transaction: Transaction): Promise<void> {
  const store: RowTables = {
    hasher: plainHasher,
    leaves: transaction.table<StoredLeaf, [string, string]>('leaves'),
    hashes: transaction.table<StoredHashes, [string, string, string]>('hashes'),
    places: transaction.table<StoredPlaces, [string, string]>('places'),
    fresh: transaction.table<FreshRow, [string, string]>('fresh'),
    sums: transaction.table<StoredSum, string>('sums'),
  };
  for (const table of formerTables) await move(transaction, store, table);
  await packLog(transaction);
}

const rowsAtOnce = 4096;

async function move(transaction: Transaction, store: RowTables, table: TableName): Promise<void> {
  const rows = (await transaction.table<Row>(table).toArray()).map((row) => filled(table, row));
  const changes = rows
    .map((row) => ({ key: keyOf(ownerOf(table, row), row.id), row }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1));
  for (let from = 0; from < changes.length; from += rowsAtOnce) {
    await changeLeaves(store, table, changes.slice(from, from + rowsAtOnce));
  }
  if (ownerFieldOf(table) !== null) {
    const places = rows
      .map((row) => ({ id: row.id, owner: ownerOf(table, row) }))
      .toSorted((a, b) => (a.id < b.id ? -1 : 1));
    for (let from = 0; from < places.length; from += rowsAtOnce) {
      await notePlaces(store, table, places.slice(from, from + rowsAtOnce));
    }
  }
  if (rows.length > 0) await store.sums.put({ table, rows: rows.length });
}

const entriesAtOnce = 200;

async function packLog(transaction: Transaction): Promise<void> {
  type FormerEntry = Omit<StoredEntry, 'rows'> & { readonly rows: readonly RowChange[] };
  const changes = transaction.table<StoredEntry | FormerEntry, number>('changes');
  const spans = new Map<Id, StoredSpan['entries'][number][]>();
  let after = 0;
  for (;;) {
    const entries = await transaction
      .table<FormerEntry, number>('changes')
      .where(':id')
      .above(after)
      .limit(entriesAtOnce)
      .toArray();
    const last = entries.at(-1);
    if (!last) break;
    const next = entries.map((entry): StoredEntry => {
      const rows = entry.rows.map(filledChange);
      if (rows.length <= plainChanges) return { ...entry, rows };
      const span = spanOf(entry.seq, entry.about);
      if (span) spans.set(entry.action, [...(spans.get(entry.action) ?? []), span]);
      return { ...entry, about: [], rows: packChanges(entry.about, rows) };
    });
    await changes.bulkPut(next);
    after = last.seq;
  }
  const stored = [...spans].map(([action, entries]): StoredSpan => ({ action, entries }));
  if (stored.length > 0) await transaction.table<StoredSpan>('spans').bulkPut(stored);
}

/** What records of version 3 have besides what they had. */
const additions: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  clients: {
    tags: [],
    profile: {
      scale: null,
      employees: null,
      purchasingCycle: null,
      clientSince: '',
      cooperation: '',
      informatisation: null,
      operatorSkill: null,
      serviceTypes: [],
      serviceFrom: null,
      serviceTo: null,
      products: [],
      season: [],
      needsBefore: '',
      needsIn: '',
      needsAfter: '',
      valueChain: [],
    },
    handOver: {},
    team: { sales: '', delivery: '', afterSales: '', face: '', note: '' },
    mergedFrom: [],
  },
  contacts: { department: '', influence: null, stance: null, reportsTo: null, concerns: [] },
  fields: { options: [], archivedAt: null },
};

function filled(table: string, row: Row): Row {
  return { ...additions[table], ...row };
}

function filledChange(change: RowChange): RowChange {
  return change.kind === 'edit' ? change : { ...change, row: filled(change.table, change.row) };
}
