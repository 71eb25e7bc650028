import { expect, test } from 'vitest';
import type { Opportunity, Step } from '../../../shared/domain/opportunity/opportunity.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import { aComplaint, aFollowUp } from '../../../tests/support/care-rows.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { BookIndex } from '../index/book-index.ts';
import { promisesKept } from './promises-kept.ts';

const may = { from: '2026-05-06', to: '2026-05-29', calendar: visitCalendar };

function anOpportunity(part: Partial<Opportunity>): Opportunity {
  return {
    id: id(600),
    clientId: id(1),
    visitId: null,
    title: '扩容',
    opened: '2026-05-01',
    steps: {},
    amount: null,
    currency: 'CNY',
    state: 'open',
    reason: '',
    ...part,
  };
}

const aStep = (day: string | null, done: string | null): Step => ({
  text: '报价',
  day,
  owner: '韩梅',
  done,
});

test('of planned visits counts the day first promised, whatever became of the plan', async () => {
  const on = (n: number, part: object) => aVisit({ id: id(300 + n), engineer: '李雷', ...part });
  const gone = '2026-01-01T00:00:00.000Z';
  const deps = await openTestBook({
    clients: [aClient({ segment: 'A' }), aClient({ id: id(2), code: '2', archivedAt: gone })],
    visits: [
      on(1, { day: '2026-05-07', promisedFor: '2026-05-08' }),
      // Promised for a day off: the next working day keeps it.
      on(2, { day: '2026-05-06', promisedFor: '2026-05-02' }),
      on(3, { day: '2026-05-20', promisedFor: '2026-05-18' }),
      // Moved on and on: its promise was broken.
      on(4, { day: '2026-07-01', promisedFor: '2026-05-12', end: null }),
      // A plan of before, whose day has gone by.
      on(5, { day: '2026-05-13', end: null, engineer: '' }),
      // Due today and still to be made; not planned; before and after the period; with an archived client.
      on(6, { day: '2026-05-29', promisedFor: '2026-05-29', end: null }),
      on(7, { day: '2026-05-14' }),
      on(8, { day: '2026-05-05', promisedFor: '2026-04-30' }),
      on(9, { day: '2026-05-20', promisedFor: '2026-06-01' }),
      on(10, { day: '2026-05-20', promisedFor: '2026-05-20', clientId: id(2) }),
    ],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  expect(await promisesKept(deps.book, index.columns, may)).toEqual({
    from: may.from,
    all: { kept: 2, n: 5 },
    byKind: [
      { kind: 'visit', kept: 2, n: 5 },
      { kind: 'step', kept: 0, n: 0 },
      { kind: 'follow-up', kept: 0, n: 0 },
      { kind: 'complaint', kept: 0, n: 0 },
    ],
    bySegment: [{ segment: 'A', kept: 2, n: 5 }],
    byEngineer: [
      { engineer: '李雷', kept: 2, n: 4 },
      { engineer: '', kept: 0, n: 1 },
    ],
  });
  deps.close();
});

test('steps, follow-ups and answers to complaints count by the day that stands there', async () => {
  const steps = {
    a: aStep('2026-05-08', '2026-05-08'),
    b: aStep('2026-05-08', '2026-05-11'),
    c: aStep('2026-05-12', null),
    d: aStep(null, '2026-05-12'),
    e: aStep('2026-06-12', null),
  };
  const answered = aComplaint({ id: id(701), due: '2026-05-12', state: 'answered' });
  const returned = aComplaint({ id: id(702), due: '2026-05-12', state: 'handling' });
  const complaintStep = (
    n: number,
    complaintId: string,
    move: 'answer' | 'return',
    day: string,
  ) => ({
    id: id(800 + n),
    clientId: id(1),
    complaintId,
    day,
    move,
    text: 'x',
  });
  const deps = await openTestBook({
    clients: [aClient()],
    opportunities: [
      anOpportunity({ steps }),
      // What is lost asks for nothing more.
      anOpportunity({ id: id(601), state: 'lost', steps: { f: aStep('2026-05-12', null) } }),
    ],
    followUps: [aFollowUp({ owner: '韩梅', due: '2026-05-11', closed: '2026-05-10' })],
    complaints: [answered, returned],
    complaintSteps: [
      complaintStep(1, answered.id, 'answer', '2026-05-12'),
      complaintStep(2, returned.id, 'answer', '2026-05-11'),
      complaintStep(3, returned.id, 'return', '2026-05-12'),
    ],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  expect((await promisesKept(deps.book, index.columns, may)).byKind).toEqual([
    { kind: 'visit', kept: 0, n: 0 },
    { kind: 'step', kept: 1, n: 3 },
    { kind: 'follow-up', kept: 1, n: 1 },
    { kind: 'complaint', kept: 1, n: 2 },
  ]);
  deps.close();
});
