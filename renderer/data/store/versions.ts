import type { Transaction } from 'dexie';
import { clientOf } from '../../../shared/domain/book.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import { layIntoLeaves } from './lay-into-leaves.ts';

/** A released layout of the book on disk. Append only: a version that a book may have is never edited. */
export type StoreVersion = {
  readonly number: number;
  /** Dexie's notation of each table that this version adds or changes: primary key, then indexes; null: the table goes. */
  readonly stores: Readonly<Record<string, string | null>>;
  readonly upgrade: ((transaction: Transaction) => Promise<void>) | null;
};

export const versions: readonly StoreVersion[] = [
  {
    number: 1,
    stores: {
      clients: 'id, code, name',
      contacts: 'id, clientId',
      revenue: 'id, clientId',
      visits: 'id, clientId, day',
      needs: 'id, clientId, visitId',
      surveys: 'id',
      questions: 'id, surveyId',
      responses: 'id, surveyId, clientId',
      segmentations: 'id',
      fields: 'id',
      actions: '++place, &id',
      changes: '++seq, action',
      device: 'key',
      drafts: 'key',
    },
    upgrade: null,
  },
  {
    number: 2,
    stores: { changes: '++seq, action, *about' },
    upgrade: nameTheClientsOfEachChange,
  },
  {
    number: 3,
    stores: {
      leaves: '[table+top], *marks',
      hashes: '[table+field+top]',
      places: '[table+top]',
      fresh: '[table+id], *marks',
      sums: 'table',
      changes: '++seq, action, *about',
      spans: 'action',
      snapshots: 'part',
      clients: null,
      contacts: null,
      revenue: null,
      visits: null,
      needs: null,
      surveys: null,
      questions: null,
      responses: null,
      segmentations: null,
      fields: null,
    },
    upgrade: layIntoLeaves,
  },
  {
    // The office (docs/decisions/0012): entries of the log get a `base`, absent in those that were made before.
    number: 4,
    stores: {
      office: 'key',
      answers: '++batch',
      versions: '[table+top]',
      deferred: '[table+id]',
    },
    upgrade: null,
  },
  {
    // Files of changes (docs/decisions/0014): entries of the log get an `origin`, absent in those that were made here.
    number: 5,
    stores: { taken: '[device+number]', contexts: 'seq', exchange: 'key' },
    upgrade: null,
  },
  {
    // Records of visits and care lie in leaves as all others do: nothing is laid out anew, but who knows none of them keeps out.
    number: 6,
    stores: {},
    upgrade: null,
  },
  {
    // Sheets of service records (docs/decisions/0022) lie in leaves as well; who knows none of them would hand out another chain.
    number: 7,
    stores: {},
    upgrade: null,
  },
  {
    // Records may be sealed (docs/decisions/0024); who knows no seal would take them for empty.
    number: 8,
    stores: {},
    upgrade: null,
  },
];

/** From version 2 on a change names the clients it is about, so that a client's story is found without a scan. */
async function nameTheClientsOfEachChange(transaction: Transaction): Promise<void> {
  const ownerOf = new Map<string, string>();
  await transaction
    .table<{ rows: readonly RowChange[]; about?: readonly string[] }>('changes')
    .toCollection()
    .modify((entry) => {
      for (const change of entry.rows) {
        if (change.kind !== 'edit') noteOwner(ownerOf, change.table, change.row);
      }
      entry.about = [
        ...new Set(
          entry.rows.flatMap((change) => {
            const id = change.kind === 'edit' ? change.id : change.row.id;
            return ownerOf.get(`${change.table} ${id}`) ?? [];
          }),
        ),
      ];
    });
}

function noteOwner(ownerOf: Map<string, string>, table: string, row: Row): void {
  const client = clientOf(table, row);
  if (client) ownerOf.set(`${table} ${row.id}`, client);
}
