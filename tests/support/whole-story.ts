import type { ReadableBook } from '../../renderer/data/store/readable-book.ts';
import type { TableName } from '../../shared/domain/book.ts';
import { tableNames } from '../../shared/domain/book.ts';
import { newSheet } from '../../shared/domain/need/economics-sheet.ts';
import { newObstacle } from '../../shared/domain/need/obstacle.ts';
import type { Row } from '../../shared/record/change.ts';
import { aComplaint, aFollowUp, aNpsScore, aRating, aScore } from './care-rows.ts';
import { aContact, aRevenueLine, aRhythm, aSeries, aVisit } from './rows.ts';
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
        contactId: id(from + 1),
      },
    ],
    obstacles: [
      {
        ...newObstacle(id(from + 11), of, '2026-05-08'),
        text: '没有预算',
        contactId: id(from),
        needId: id(from + 4),
      },
    ],
    economics: [
      {
        ...newSheet(id(from + 12), of, '2026-05-08'),
        title: '总成本',
        first: '现在',
        second: '我方',
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
    series: [aSeries({ id: id(from + 18), clientId: of })],
    rhythms: [aRhythm({ id: id(from + 19), clientId: of })],
    ratings: [aRating({ id: id(from + 11), clientId: of, contactId: id(from) })],
    followUps: [aFollowUp({ id: id(from + 12), clientId: of, ratingId: id(from + 11) })],
    complaints: [aComplaint({ id: id(from + 13), clientId: of, contactId: id(from) })],
    complaintSteps: [
      {
        id: id(from + 14),
        clientId: of,
        complaintId: id(from + 13),
        day: '2026-05-08',
        move: 'note',
        text: '已电话',
      },
    ],
    praises: [
      {
        id: id(from + 15),
        clientId: of,
        staffId: id(700),
        contactId: id(from),
        person: '李工',
        day: '2026-05-08',
        text: '很负责',
        inside: null,
        outside: null,
      },
    ],
    healthAnswers: [
      {
        id: id(from + 16),
        clientId: of,
        question: 'sla-met',
        day: '2026-05-08',
        answer: 'yes',
        remark: '',
      },
    ],
    serviceScores: [aScore({ id: id(from + 17), clientId: of, visitId: id(from + 3) })],
    npsScores: [aNpsScore({ id: id(from + 22), clientId: of, contactId: id(from) })],
    opportunities: [
      {
        id: id(from + 15),
        clientId: of,
        visitId: id(from + 3),
        title: '二次销售',
        opened: '2026-05-08',
        steps: { [id(from + 16)]: { text: '报价', day: null, owner: '', done: null } },
        amount: 100,
        currency: 'CNY',
        state: 'open',
        reason: '',
      },
    ],
    handSegments: [
      {
        id: id(from + 23),
        clientId: of,
        day: '2026-05-08',
        from: null,
        to: 'A',
        reason: '总部客户',
        by: '王工',
        holds: true,
      },
    ],
    invitations: [
      {
        id: id(from + 24),
        clientId: of,
        campaignId: id(800),
        day: '2026-05-08',
        state: 'asleep',
        attended: null,
        outcome: 'open',
        visits: [],
        note: '',
      },
    ],
    residencies: [
      {
        id: id(from + 25),
        clientId: of,
        engineer: '王工',
        starts: '2026-05-08',
        ends: null,
        fee: 30_000_000,
        cost: 20_000_000,
        currency: 'CNY',
        note: '',
      },
    ],
    handOuts: [
      {
        id: id(from + 26),
        clientId: of,
        day: '2026-05-08',
        by: '王工',
        origin: of,
        after: [],
        entries: [
          {
            n: 1,
            kind: 'record',
            record: of,
            what: 'handed-out',
            at: '2026-05-08T01:00:00.000Z',
            edited: null,
            who: '王工',
            data: { client: '正平股份' },
            previous: hash,
            hash,
          },
        ],
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
