import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { removeVisit } from '../commands/remove-visit.ts';
import { BookIndex } from '../index/book-index.ts';
import { Columns } from '../index/columns.ts';
import { firstVisits, newestVisits, visitPlaces } from '../index/visit-places.ts';
import type { OpenBook } from '../open-book.ts';
import { openPlans } from './open-plans.ts';
import { recentVisits } from './recent-visits.ts';
import { visitClient } from './visit-client.ts';
import { visitRecord } from './visit-record.ts';
import { visitsOf } from './visits-of.ts';

const today = '2026-05-11';
const everything = { from: null, today, mode: null, outcome: null } as const;

/** Visits on these days, numbered in their order. */
function on(...days: readonly (string | readonly [day: string, part: Partial<Visit>])[]): Visit[] {
  return days.map((one, n) => {
    const [day, part] = typeof one === 'string' ? [one, {}] : one;
    return aVisit({ id: id(300 + n), day, ...part });
  });
}

async function columnsOf({ book }: OpenBook): Promise<Columns> {
  const index = new BookIndex(book);
  await index.build();
  return index.columns;
}

test('the first of many visits are those that sorting all of them puts first', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.nat(400_000), { maxLength: 60 }),
      fc.integer({ min: 1, max: 70 }),
      fc.boolean(),
      async (days, limit, newest) => {
        const columns = new Columns();
        columns.setClient(aClient());
        const visits = on(...days.map((day) => addDays('0900-01-01', day)));
        for (const visit of visits) columns.addVisit(visit);
        const places = visitPlaces(columns.visits, () => true);
        const first = firstVisits(columns.visits, places, limit, newest);
        const rising = visits.toSorted((a, b) =>
          `${a.day} ${a.id}` < `${b.day} ${b.id}` ? -1 : 1,
        );
        const expected = (newest ? rising.toReversed() : rising).slice(0, limit);
        expect(first.map((place) => columns.visits.id(place))).toEqual(
          expected.map(({ id }) => id),
        );
        const few = newestVisits(columns.visits, Infinity, (place) => place % 3 !== 0, limit);
        const third = new Set(
          visits.filter((_, place) => place % 3 !== 0).map((visit) => visit.id),
        );
        const fewest = rising.filter(({ id }) => third.has(id)).toReversed();
        expect(few.map((place) => columns.visits.id(place))).toEqual(
          fewest.slice(0, limit).map(({ id }) => id),
        );
      },
    ),
  );
});

test('a visit that is gone from the book before the index knows of it is left out', async () => {
  const deps = await openTestBook({ clients: [aClient()], visits: on(today, '2026-05-01') });
  const columns = await columnsOf(deps);
  await removeVisit(deps, id(300));
  const list = await visitsOf(deps.book, columns, everything, 9);
  expect(list.rows.map(({ day }) => day)).toEqual(['2026-05-01']);
  deps.close();
});

test('a list of visits counts its whole period and holds only the newest rows of its filter', async () => {
  const deps = await openTestBook({
    clients: [aClient()],
    visits: on(
      '2026-03-01',
      ['2026-04-20', { end: 'plan', plan: '报价' }],
      ['2026-05-01', { mode: 'phone' }],
      ['2026-05-08', { end: null }],
      ['2026-06-01', { end: null, mode: 'phone' }],
    ),
  });
  const columns = await columnsOf(deps);
  const list = await visitsOf(deps.book, columns, { ...everything, from: '2026-04-12' }, 2);
  expect(list).toMatchObject({ made: 2, endedInPlan: 1, planned: 2, overdue: 1, count: 4 });
  expect(list.rows.map(({ day, client }) => [day, client])).toEqual([
    ['2026-06-01', '正平股份'],
    ['2026-05-08', '正平股份'],
  ]);
  const calls = await visitsOf(
    deps.book,
    columns,
    { ...everything, mode: 'phone', outcome: 'archived' },
    9,
  );
  expect(calls).toMatchObject({ made: 3, count: 1, rows: [{ day: '2026-05-01' }] });
  deps.close();
});

test('what was done lately holds no plans and nothing that is still to come', async () => {
  const plans = Array.from({ length: 60 }, () => ['2026-05-10', { end: null }] as const);
  const deps = await openTestBook({
    clients: [aClient()],
    visits: on('2026-05-09', '2026-04-01', '2026-05-11', ...plans),
  });
  const done = await recentVisits(deps.book, await columnsOf(deps), today, 2);
  expect(done.map(({ day }) => day)).toEqual(['2026-05-11', '2026-05-09']);
  deps.close();
});

test('plans up to today are told, those of archived clients left out', async () => {
  const archivedAt = '2026-05-01T00:00:00.000Z';
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), code: '2', archivedAt })],
    visits: on(
      [today, { end: null }],
      ['2026-05-07', { end: null }],
      ['2026-05-12', { end: null }],
      today,
      [today, { end: null, clientId: id(2) }],
    ),
  });
  const columns = await columnsOf(deps);
  const plans = await openPlans(deps.book, columns, today, 9);
  expect(plans.visits.map(({ day }) => day)).toEqual(['2026-05-07', today]);
  expect(plans.today).toBe(1);
  const first = await openPlans(deps.book, columns, today, 1);
  expect([first.visits.map(({ day }) => day), first.today]).toEqual([['2026-05-07'], 1]);
  deps.close();
});

test('the form knows the client with its plans, and the visit with its need', async () => {
  const deps = await openTestBook({
    clients: [aClient({ region: '青海' })],
    visits: on(['2026-06-02', { end: null }], ['2026-05-20', { end: null }], today),
  });
  expect(await visitClient(deps.book, id(1))).toMatchObject({
    region: '青海',
    planned: [{ day: '2026-05-20' }, { day: '2026-06-02' }],
  });
  expect(await visitClient(deps.book, id(9))).toBeNull();
  expect(await visitRecord(deps.book, id(302))).toMatchObject({
    visit: { day: today },
    need: null,
  });
  expect(await visitRecord(deps.book, id(399))).toBeNull();
  deps.close();
});
