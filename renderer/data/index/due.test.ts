import { array, assert, constantFrom, integer, option, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { beforeInQueue, dueOf } from '../../../shared/domain/visit/due.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import { aClient, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { removeVisit } from '../commands/remove-visit.ts';
import { bookFacts } from './book-facts.ts';
import { BookIndex } from './book-index.ts';
import { Columns } from './columns.ts';
import { dueOn } from './due.ts';

const today = '2026-05-11';

function dueIn(index: BookIndex, limit = 10) {
  return dueOn(
    index.columns,
    bookFacts(index.columns).latest,
    { today, calendar: visitCalendar },
    limit,
  );
}

test('the queue knows who is late, who waits for a first visit and who is planned', async () => {
  const clients = [
    aClient({ id: id(1), code: '1', segment: 'B' }),
    aClient({ id: id(2), code: '2', segment: 'A' }),
    aClient({ id: id(3), code: '3', segment: 'A' }),
    aClient({ id: id(4), code: '4' }),
    aClient({ id: id(5), code: '5' }),
    aClient({ id: id(6), code: '6', segment: 'A' }),
    aClient({ id: id(7), code: '7', archivedAt: '2026-01-01T00:00:00.000Z' }),
    aClient({ id: id(8), code: '8', segment: 'A' }),
  ];
  const visits = [
    aVisit({ id: id(301), clientId: id(1), day: '2025-12-01' }),
    aVisit({ id: id(302), clientId: id(2), day: '2026-04-01' }),
    // 30 days later is Sunday 10 May: due today, and not late.
    aVisit({ id: id(303), clientId: id(3), day: '2026-04-10' }),
    aVisit({ id: id(306), clientId: id(6), day: '2025-01-01' }),
    aVisit({ id: id(307), clientId: id(6), day: '2026-05-08', end: null }),
    aVisit({ id: id(308), clientId: id(7), day: '2025-01-01' }),
    aVisit({ id: id(309), clientId: id(8), day: '2026-05-01' }),
  ];
  const deps = await openTestBook({
    clients,
    visits,
    revenue: [aRevenueLine({ clientId: id(5) })],
  });
  const index = new BookIndex(deps.book);
  await index.build();
  const due = dueIn(index);
  expect(due).toMatchObject({ overdue: 2, dueCount: 3, firstVisitCount: 2, withPlan: [id(6)] });
  expect(due.due.map((client) => [client.id, client.day, client.late])).toEqual([
    [id(2), '2026-05-06', 4],
    [id(3), '2026-05-11', 0],
    [id(1), '2026-03-02', 47],
  ]);
  expect(due.firstVisits.map((client) => client.id)).toEqual([id(5), id(4)]);
  expect(dueIn(index, 1)).toMatchObject({ dueCount: 3, due: [{ id: id(2) }], firstVisitCount: 2 });

  await removeVisit(deps, id(307));
  await index.catchUp();
  expect(dueIn(index)).toMatchObject({
    overdue: 3,
    withPlan: [],
    due: [{ id: id(6) }, {}, {}, {}],
  });
  deps.close();
});

const someone = record({
  segment: constantFrom('A' as const, 'B' as const, 'C' as const, null),
  last: option(integer({ min: -12_000, max: 20 }), { nil: null }),
  next: option(integer({ min: -40, max: 40 }), { nil: null, freq: 3 }),
});

type Someone = {
  readonly segment: SegmentLetter | null;
  /** Days from today; null where there is no such visit. */
  readonly last: number | null;
  readonly next: number | null;
};

function dayOf(days: number | null): string {
  return days === null ? '' : addDays(today, days);
}

function columnsOf(people: readonly Someone[]): Columns {
  const columns = new Columns();
  for (const [n, { segment, last, next }] of people.entries()) {
    const clientId = id(n + 1);
    columns.setClient(aClient({ id: clientId, code: `${n}`, segment }));
    const made = { id: id(300 + n), clientId, day: dayOf(last) };
    const planned = { id: id(400 + n), clientId, day: dayOf(next), end: null };
    if (last !== null) columns.addVisit(aVisit(made));
    if (next !== null) columns.addVisit(aVisit(planned));
  }
  return columns;
}

test('counting by days of waiting finds who looking at each client by itself finds, in the same order', () => {
  assert(
    property(array(someone, { maxLength: 60 }), integer({ min: 1, max: 70 }), (people, limit) => {
      const columns = columnsOf(people);
      const each = people.map(({ segment, last, next }, n) => {
        const visits = { lastVisit: dayOf(last), nextVisit: dayOf(next) };
        return {
          id: id(n + 1),
          segment,
          visits,
          due: dueOf({ segment, ...visits }, today, visitCalendar),
        };
      });
      const expected = each
        .flatMap(({ id: client, segment, visits, due }) =>
          due.kind === 'due' ? [{ client, segment, ...visits, day: due.day, late: due.late }] : [],
        )
        .toSorted(
          (a, b) =>
            beforeInQueue(a, b) ||
            (a.lastVisit < b.lastVisit ? -1 : Number(a.lastVisit > b.lastVisit)),
        );
      const first = each.filter(({ due }) => due.kind === 'first-visit');
      const found = dueOn(columns, null, { today, calendar: visitCalendar }, limit);
      expect({
        ...found,
        due: found.due.map((one) => [one.segment, one.day, one.late, one.lastVisit]),
        firstVisits: found.firstVisits.length,
        withPlan: found.withPlan.length,
      }).toEqual({
        overdue: expected.filter(({ late }) => late > 0).length,
        dueCount: expected.length,
        due: expected.slice(0, limit).map((one) => [one.segment, one.day, one.late, one.lastVisit]),
        firstVisitCount: first.length,
        firstVisits: Math.min(limit, first.length),
        withPlan: Math.min(limit, people.filter(({ next }) => next !== null && next <= 0).length),
      });
    }),
  );
});
