import { expect, test } from 'vitest';
import { addDays } from '../../../shared/domain/calendar/day.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import { aClient, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { openPlans } from './open-plans.ts';
import { recentVisits } from './recent-visits.ts';
import { visitClient } from './visit-client.ts';
import { visitRecord } from './visit-record.ts';
import { visitsOf } from './visits-of.ts';
import { walkVisits } from './walk-visits.ts';

const today = '2026-05-11';
const everything = { from: null, today, mode: null, outcome: null } as const;

/** Visits on these days, numbered in their order. */
function on(...days: readonly (string | readonly [day: string, part: Partial<Visit>])[]): Visit[] {
  return days.map((one, n) => {
    const [day, part] = typeof one === 'string' ? [one, {}] : one;
    return aVisit({ id: id(300 + n), day, ...part });
  });
}

test('a walk meets every visit once, in the order of the days, whatever the size of its steps', async () => {
  const days = Array.from({ length: 40 }, (_, n) => addDays('2026-01-01', (n * 7) % 9));
  const deps = await openTestBook({ clients: [aClient()], visits: on(...days) });
  const wanted = days.filter((day) => day >= '2026-01-02' && day <= '2026-01-07').toSorted();
  for (const size of [1, 2, 3, 5, 39, 40, 41]) {
    for (const first of ['lowest', 'highest'] as const) {
      const met: Visit[] = [];
      await walkVisits(
        deps.book,
        { from: '2026-01-02', to: '2026-01-07', first },
        (batch) => met.push(...batch) > 0,
        size,
      );
      expect(met.map(({ day }) => day)).toEqual(first === 'lowest' ? wanted : wanted.toReversed());
      expect(new Set(met.map((visit) => visit.id)).size).toBe(wanted.length);
    }
  }
  deps.close();
});

test('a walk ends when it is told to', async () => {
  const deps = await openTestBook({ visits: on('2026-01-01', '2026-01-02', '2026-01-03') });
  const met: string[] = [];
  await walkVisits(
    deps.book,
    { from: '2026-01-01', to: today, first: 'highest' },
    (batch) => {
      met.push(...batch.map(({ day }) => day));
      return false;
    },
    1,
  );
  expect(met).toEqual(['2026-01-03']);
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
  const list = await visitsOf(deps.book, { ...everything, from: '2026-04-12' }, 2);
  expect(list).toMatchObject({ made: 2, endedInPlan: 1, planned: 2, overdue: 1, count: 4 });
  expect(list.rows.map(({ day, client }) => [day, client])).toEqual([
    ['2026-06-01', '正平股份'],
    ['2026-05-08', '正平股份'],
  ]);
  const calls = await visitsOf(deps.book, { ...everything, mode: 'phone', outcome: 'archived' }, 9);
  expect(calls).toMatchObject({ made: 3, count: 1, rows: [{ day: '2026-05-01' }] });
  deps.close();
});

test('what was done lately holds no plans and nothing that is still to come', async () => {
  const plans = Array.from({ length: 60 }, () => ['2026-05-10', { end: null }] as const);
  const deps = await openTestBook({
    clients: [aClient()],
    visits: on('2026-05-09', '2026-04-01', '2026-05-11', ...plans),
  });
  const done = await recentVisits(deps.book, today, 2);
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
  const plans = await openPlans(deps.book, [id(1)], today);
  expect(plans.visits.map(({ day }) => day)).toEqual(['2026-05-07', today]);
  expect(plans.today).toBe(1);
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
