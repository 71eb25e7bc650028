import { expect, test } from 'vitest';
import { rhythmFormOf } from '../../../shared/domain/rhythm/read-rhythm.ts';
import { everyone } from '../../../shared/domain/visit/capacity.ts';
import { newSeriesForm } from '../../../shared/domain/visit/read-series.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import { err, ok } from '../../../shared/result.ts';
import { aClient, aRhythm, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import type { OpenBook } from '../open-book.ts';
import { capacities } from '../queries/capacities.ts';
import { workingCalendar } from '../queries/holiday-notices.ts';
import { allRhythms, rhythmsOf } from '../queries/rhythms.ts';
import { seriesOf } from '../queries/series-of.ts';
import { addHolidays } from './add-holidays.ts';
import { addRhythm } from './add-rhythm.ts';
import { addSeries } from './add-series.ts';
import { confirmVisit } from './confirm-visit.ts';
import { editRhythm } from './edit-rhythm.ts';
import { editSeries } from './edit-series.ts';
import { editVisit } from './edit-visit.ts';
import { markRhythm } from './mark-rhythm.ts';
import { moveVisit } from './move-visit.ts';
import { removeHolidays } from './remove-holidays.ts';
import { removeRhythm } from './remove-rhythm.ts';
import { setCapacity } from './set-capacity.ts';
import { stopSeries } from './stop-series.ts';
import { undo } from './take-back.ts';

const today = '2026-05-11';
const archivedAt = '2026-05-01T00:00:00.000Z';
const ids = { id: id(500), clientId: id(1) };
const weekly = { ...newSeriesForm(today), unit: 'week', times: '4' } as const;

const daysIn = async ({ book }: OpenBook) => {
  const visits = await book.lookUp('visits', 'clientId', [id(1)]);
  return visits.map(({ day }) => day).toSorted();
};

test('a planned visit is moved by one action, keeps its confirmation only on its day, and undo moves it back', async () => {
  const planned = aVisit({ day: '2026-05-20', end: null, confirmed: true });
  const deps = await openTestBook({ clients: [aClient()], visits: [planned] });
  expect(await moveVisit(deps, id(300), '2026-05-20', today)).toMatchObject({
    ok: true,
    value: { wasConfirmed: false },
  });
  expect(await moveVisit(deps, id(300), '2026-05-23', today)).toMatchObject({
    ok: true,
    value: { wasConfirmed: true, visit: { day: '2026-05-23', confirmed: false } },
  });
  await undo(deps);
  expect(await deps.book.get('visits', id(300))).toEqual(planned);
  deps.close();
});

test('what was made, what is gone, an archived client and a day that has gone by are refused', async () => {
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), code: '2', archivedAt })],
    visits: [
      aVisit(),
      aVisit({ id: id(301), end: null }),
      aVisit({ id: id(302), end: null, clientId: id(2) }),
    ],
  });
  const head = await deps.book.log.head();
  expect([
    await moveVisit(deps, id(300), '2026-05-20', today),
    await moveVisit(deps, id(399), '2026-05-20', today),
    await moveVisit(deps, id(302), '2026-05-20', today),
    await moveVisit(deps, id(301), '2026-05-10', today),
    await confirmVisit(deps, id(300), true, today),
  ]).toEqual([
    err({ type: 'visit-made' }),
    err({ type: 'visit-not-found' }),
    err({ type: 'client-archived' }),
    err({ type: 'day-gone' }),
    err({ type: 'visit-made' }),
  ]);
  expect(await deps.book.log.head()).toBe(head);
  deps.close();
});

test('a series is planned in one step, laid anew around what is confirmed, and its rest taken away', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await addSeries(deps, ids, weekly, today)).toMatchObject({
    ok: true,
    value: { count: 4 },
  });
  expect(await addSeries(deps, ids, weekly, today)).toMatchObject({
    ok: true,
    value: { count: 0 },
  });
  expect(await daysIn(deps)).toEqual(['2026-05-11', '2026-05-18', '2026-05-25', '2026-06-01']);

  const [one] = await seriesOf(deps.book, id(1));
  const second = one?.open[1];
  if (!second) throw new Error('unreachable');
  await confirmVisit(deps, second.id, true, today);
  const changed = await editSeries(deps, ids.id, { every: '2', times: '3' }, today);
  expect(changed).toMatchObject({ ok: true, value: { count: 2, kept: 1 } });
  expect(await daysIn(deps)).toEqual(['2026-05-11', '2026-05-18', '2026-06-08']);
  await undo(deps);
  expect(await daysIn(deps)).toHaveLength(4);

  expect(await stopSeries(deps, ids.id, today)).toMatchObject({
    ok: true,
    value: { count: 3, kept: 1 },
  });
  expect(await seriesOf(deps.book, id(1))).toMatchObject([{ open: [{ day: '2026-05-18' }] }]);
  await undo(deps);
  expect(await daysIn(deps)).toHaveLength(4);
  deps.close();
});

test('the form of a visit leaves its series and its confirmation alone', async () => {
  const deps = await openTestBook({ clients: [aClient()] });
  await addSeries(deps, ids, { ...weekly, times: '1' }, today);
  const [visit] = await deps.book.lookUp('visits', 'clientId', [id(1)]);
  if (!visit) throw new Error('unreachable');
  await confirmVisit(deps, visit.id, true, today);
  const { series: _, confirmed: __, engineer: ___, ...typed } = visit;
  await editVisit(deps, { visit: { ...typed, note: '带上报表' }, need: null, full: null }, today);
  expect(await deps.book.get('visits', visit.id)).toEqual({
    ...visit,
    note: '带上报表',
    confirmed: true,
  });
  deps.close();
});

test('a series of an archived client, or with anything wrong in it, is refused', async () => {
  const deps = await openTestBook({ clients: [aClient({ archivedAt })] });
  expect([
    await addSeries(deps, ids, weekly, today),
    await addSeries(deps, { ...ids, clientId: id(9) }, weekly, today),
    await editSeries(deps, id(501), {}, today),
    await stopSeries(deps, id(501), today),
  ]).toEqual([
    err({ type: 'client-archived' }),
    err({ type: 'client-not-found' }),
    err({ type: 'series-not-found' }),
    err({ type: 'series-not-found' }),
  ]);
  deps.close();
});

test('an agreement is kept with its marks, each by its period', async () => {
  const deps = await openTestBook({
    clients: [aClient(), aClient({ id: id(2), code: '2', archivedAt })],
    rhythms: [aRhythm({ id: id(601), clientId: id(2) })],
  });
  const at = { id: id(600), period: '2026-04' };
  await addRhythm(deps, { id: id(600), clientId: id(1) }, rhythmFormOf(aRhythm()), today);
  expect(await markRhythm(deps, at, '2026-05-08', today)).toMatchObject({ ok: true });
  await editRhythm(deps, id(600), { within: '10' }, today);
  expect(await rhythmsOf(deps.book, id(1))).toEqual([
    aRhythm({ within: 10, done: { '2026-04': '2026-05-08' } }),
  ]);
  expect((await allRhythms(deps.book)).map(({ client }) => client)).toEqual(['正平股份']);
  expect(await markRhythm(deps, at, '2026-05-12', today)).toEqual(err({ type: 'day-to-come' }));
  await removeRhythm(deps, id(600));
  expect(await markRhythm(deps, at, null, today)).toEqual(err({ type: 'rhythm-not-found' }));
  await undo(deps);
  expect(await rhythmsOf(deps.book, id(1))).toHaveLength(1);
  deps.close();
});

test('a notice from a file takes the place of its year wherever days are counted, until it is removed', async () => {
  const notice = (date: string) =>
    JSON.stringify({
      year: 2027,
      papers: ['https://www.gov.cn/1.htm'],
      days: [{ name: '元旦', date, isOffDay: true }],
    });
  const deps = await openTestBook({ clients: [aClient()] });
  expect(await addHolidays(deps, '{}')).toEqual(err({ type: 'not-a-notice', field: 'year' }));
  expect(await addHolidays(deps, notice('2027-01-01'))).toMatchObject({
    ok: true,
    value: { year: 2027 },
  });
  await addHolidays(deps, notice('2027-01-04'));
  const taken = await deps.book.count('holidays');
  await addSeries(deps, ids, { ...weekly, from: '2027-01-01', times: '2' }, today);
  expect([taken, await daysIn(deps)]).toEqual([1, ['2027-01-01', '2027-01-08']]);
  await undo(deps);
  await addSeries(deps, ids, { ...weekly, from: '2027-01-04', times: '1' }, today);
  expect(await daysIn(deps)).toEqual(['2027-01-05']);

  const [row] = await deps.book.many('holidays', (await idsOf(deps)).slice(0, 1));
  expect(await removeHolidays(deps, row?.id ?? '')).toMatchObject({ ok: true });
  expect(await workingCalendar(deps.book)).toBe(visitCalendar);
  await undo(deps);
  expect((await workingCalendar(deps.book)).years.has(2027)).toBe(true);
  deps.close();
});

async function idsOf({ book }: OpenBook): Promise<readonly string[]> {
  const found: string[] = [];
  await book.scan('holidays', (batch) => found.push(...batch.map(({ id: one }) => one)));
  return found;
}

test('a capacity is set for one or for everyone, and given back by empty numbers', async () => {
  const deps = await openTestBook();
  expect(await setCapacity(deps, everyone, { perDay: '4', perWeek: '16' })).toEqual(ok(undefined));
  expect(await setCapacity(deps, id(1), { perDay: 'x', perWeek: '5' })).toMatchObject({
    ok: false,
  });
  expect(await capacities(deps.book)).toEqual([{ id: everyone, perDay: 4, perWeek: 16 }]);
  await setCapacity(deps, everyone, { perDay: '', perWeek: ' ' });
  expect(await capacities(deps.book)).toEqual([]);
  deps.close();
});
