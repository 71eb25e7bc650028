import type { ReadableBook } from '../../renderer/data/store/readable-book.ts';
import type { TableName } from '../../shared/domain/book.ts';
import { tableNames } from '../../shared/domain/book.ts';
import type { Row } from '../../shared/record/change.ts';
import { aContact, aRevenueLine, aVisit } from './rows.ts';
import type { TestRows } from './test-book.ts';
import { id } from './test-book.ts';

/** Everything that a book holds, by table, in the order of the ids. */
export async function wholeBook(
  book: ReadableBook,
): Promise<ReadonlyMap<TableName, readonly Row[]>> {
  const tables = new Map<TableName, readonly Row[]>();
  for (const table of tableNames) {
    const rows: Row[] = [];
    await book.scan(table, (batch) => {
      rows.push(...batch);
    });
    tables.set(
      table,
      rows.toSorted((a, b) => a.id.localeCompare(b.id)),
    );
  }
  return tables;
}

/** One record of every kind that a client can have, with ids from `from` on. */
export function records(of: string, from: number): TestRows {
  const hash = 'ab'.repeat(32);
  return {
    contacts: [
      aContact({ id: id(from), clientId: of, phone: '0971-6123456' }),
      aContact({ id: id(from + 1), clientId: of, name: `王工 ${from}`, reportsTo: id(from) }),
    ],
    revenue: [aRevenueLine({ id: id(from + 2), clientId: of })],
    visits: [aVisit({ id: id(from + 3), clientId: of })],
    needs: [
      {
        id: id(from + 4),
        clientId: of,
        visitId: id(from + 3),
        day: '2026-05-08',
        text: '备份',
        level: 'real',
      },
    ],
    responses: [
      {
        id: id(from + 5),
        surveyId: id(900),
        clientId: of,
        contactId: id(from),
        respondent: '李工',
        day: '2026-05-08',
        answers: {},
      },
    ],
    contracts: [
      {
        id: id(from + 6),
        clientId: of,
        number: '',
        name: '年度服务',
        productFee: 0,
        serviceFee: 100,
        currency: 'CNY',
        signed: null,
        starts: null,
        ends: null,
        renewal: null,
        note: '',
        archivedAt: null,
      },
    ],
    payments: [
      {
        id: id(from + 7),
        clientId: of,
        contractId: id(from + 6),
        amount: 100,
        currency: 'CNY',
        due: '2026-06-01',
        paid: null,
        note: '',
      },
    ],
    groups: [
      {
        id: id(from + 8),
        clientId: of,
        kind: 'landing',
        name: '推进组',
        members: [id(from), id(from + 1)],
        ours: [],
        rhythm: 'monthly',
        note: '',
      },
    ],
    attachments: [
      {
        id: id(from + 9),
        clientId: of,
        of: 'clients',
        recordId: of,
        name: 'a.jpg',
        type: 'image/jpeg',
        bytes: 9,
        hash,
        thumbnail: null,
      },
      {
        id: id(from + 10),
        clientId: of,
        of: 'contacts',
        recordId: id(from),
        name: 'card.jpg',
        type: 'image/jpeg',
        bytes: 9,
        hash: 'cd'.repeat(32),
        thumbnail: null,
      },
    ],
  };
}

/** Rows of several kinds in one. */
export function together(...parts: readonly TestRows[]): TestRows {
  const all: Record<string, readonly Row[]> = {};
  for (const part of parts) {
    for (const [table, rows] of Object.entries(part)) all[table] = [...(all[table] ?? []), ...rows];
  }
  return all;
}
