import type { Transaction } from 'dexie';
import { clientOf } from '../../../shared/domain/book.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';

/** A released layout of the book on disk. Append only: a version that a book may have is never edited. */
export type StoreVersion = {
  readonly number: number;
  /** Dexie's notation of each table that this version adds or changes: primary key, then indexes. */
  readonly stores: Readonly<Record<string, string>>;
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
      contracts: 'id, clientId',
      payments: 'id, clientId, contractId',
      groups: 'id, clientId',
      staff: 'id',
      views: 'id',
      attachments: 'id, clientId, recordId, hash',
      mappings: 'id',
      apart: 'id',
    },
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
