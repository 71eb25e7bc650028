import { expect, test } from 'vitest';
import { addDays, daysBetween } from '../../../shared/domain/calendar/day.ts';
import { fitBgNbd, probabilityAlive } from '../../../shared/domain/segment/alive.ts';
import { dice } from '../../../tests/support/dice.ts';
import { aClient, aRevenueLine, aVisit } from '../../../tests/support/rows.ts';
import { id, openTestBook } from '../../../tests/support/test-book.ts';
import { addRevenueLine } from '../commands/add-revenue-line.ts';
import type { AliveProgress } from './alive-fits.ts';
import { AliveFits } from './alive-fits.ts';
import type { AliveView } from './alive-view.ts';
import { BookIndex } from './book-index.ts';
import { wholeBook } from './segment-scope.ts';

const today = '2026-05-11';
const view: AliveView = { of: 'revenue', day: today, currency: 'CNY', scope: wholeBook };
const members = Array.from({ length: 80 }, (_, n) => n + 1);

/** Every client buys for some weeks; half of them have stopped long ago. */
function purchases() {
  const next = dice(3);
  return members.flatMap((n) => {
    const start = 700 + Math.floor(next() * 100);
    const gap = 20 + Math.floor(next() * 100);
    const many = n % 4 === 0 ? 1 : 2 + Math.floor(next() * 8);
    return Array.from({ length: n % 2 === 0 ? Math.min(many, 3) : many }, (_, i) => ({
      client: n,
      day: addDays(today, i * gap - start),
    })).filter(({ day }) => day <= today);
  });
}

function summaries() {
  const weeks = (from: string, to: string) => daysBetween(from, to) / 7;
  return Array.from(Map.groupBy(purchases(), ({ client }) => client).values(), (days) => {
    const [first = today, ...more] = days.map(({ day }) => day);
    return { x: more.length, tx: weeks(first, more.at(-1) ?? first), T: weeks(first, today) };
  });
}

const clients = members.map((n) => aClient({ id: id(n), code: String(n), name: String(n) }));
const revenue = purchases().map(({ client, day }, i) =>
  aRevenueLine({ id: id(1000 + i), clientId: id(client), period: day, amount: 100 * client }),
);

async function fitsOf(rows: Parameters<typeof openTestBook>[0]) {
  const book = await openTestBook(rows);
  const index = new BookIndex(book.book);
  await index.build();
  return { book, index, fits: new AliveFits(index) };
}

test('fits from revenue, says how far it is, and ranks by value at risk', async () => {
  const { book, fits } = await fitsOf({ clients, revenue });
  const progress: AliveProgress[] = [];
  const figures = await fits.fit(view, (one) => progress.push(one));
  const expected = fitBgNbd(summaries());
  expect(figures).toMatchObject({ fit: expected, tooLittle: null, clients: 80, without: 0 });
  expect(progress.at(-1)?.fit?.iterations).toBeGreaterThan(5);
  const rows = fits.rows(0, 80);
  expect(rows.map(({ risk }) => risk)).toEqual(
    rows.map(({ risk }) => risk).toSorted((a, b) => b - a),
  );
  const [first] = rows;
  if (!first || !expected.params || !figures) throw new Error('Somebody is ranked first.');
  expect(first.alive).toBe(probabilityAlive(expected.params, first.history));
  expect(first.risk).toBe((1 - first.alive) * first.value);
  expect(figures.risk).toBeCloseTo(
    rows.reduce((sum, { risk }) => sum + risk, 0),
    6,
  );
  book.close();
});

test('the value is what came in the twelve months up to the latest revenue', async () => {
  const of = (period: string, amount: number, n: number) =>
    aRevenueLine({ id: id(9000 + n), clientId: id(1), period, amount });
  const { book, fits } = await fitsOf({
    clients,
    revenue: [
      ...revenue.filter(({ clientId }) => clientId !== id(1)),
      of('2020-01-01', 1, 1),
      of('2022-01-02', 20, 2),
      of('2022-12-31', 300, 3),
      of('2022-06-01', -10, 4),
    ],
  });
  await fits.fit(view, () => undefined);
  expect(fits.rows(0, 80).find(({ name }) => name === '1')).toMatchObject({
    value: 310,
    last: '2022-12-31',
    history: { x: 2 },
  });
  book.close();
});

test('visits that were made count as coming back as well', async () => {
  const visits = purchases().map(({ client, day }, i) =>
    aVisit({ id: id(5000 + i), clientId: id(client), day }),
  );
  const planned = aVisit({ id: id(9999), clientId: id(1), day: today, end: null });
  const { book, fits } = await fitsOf({ clients, revenue, visits: [...visits, planned] });
  const byRevenue = await fits.fit(view, () => undefined);
  const byVisits = await fits.fit({ ...view, of: 'visits' }, () => undefined);
  expect(byVisits?.fit).toEqual(byRevenue?.fit);
  book.close();
});

test('too little history is said, and nobody is ranked', async () => {
  const { book, fits } = await fitsOf({ clients, revenue: revenue.slice(0, 9) });
  const figures = await fits.fit(view, () => undefined);
  expect(figures?.tooLittle).toMatchObject({ type: 'few-repeats', fewest: 30 });
  expect(fits.rows(0, 10)).toEqual([]);
  book.close();
});

test('the chances of all clients stand at their places, for all who ask at once, and follow the book', async () => {
  const { book, index, fits } = await fitsOf({
    clients: [...clients, aClient({ id: id(900), code: '900' })],
    revenue,
  });
  const [first, second] = await Promise.all([fits.chances(view), fits.chances(view)]);
  expect(second).toBe(first);
  const named = new Map(fits.rows(0, 80).map(({ id: of, alive }) => [of, alive]));
  const { columns } = index;
  expect(Array.from(first.alive, (chance, i) => [columns.ids.at(i), chance])).toEqual(
    Array.from(first.alive, (_, i) => [columns.ids.at(i), named.get(columns.ids.at(i)) ?? NaN]),
  );
  expect([first.tooLittle, first.alive[columns.ids.find(id(900))]]).toEqual([null, NaN]);
  await addRevenueLine(
    book,
    { id: id(99_998), clientId: id(900) },
    { period: today, amount: '5', currency: 'CNY', kind: 'unspecified', note: '' },
  );
  await index.catchUp();
  expect((await fits.chances(view)).alive[columns.ids.find(id(900))]).toBe(1);
  book.close();
});

test('a fit can be stopped, and the next one begins anew', async () => {
  const { book, fits } = await fitsOf({ clients, revenue });
  const stopped = fits.fit(view, ({ fit }) => {
    if (fit && fit.iterations > 2) fits.stop();
  });
  expect(await stopped).toBeNull();
  expect((await fits.fit(view, () => undefined))?.clients).toBe(80);
  book.close();
});

test('revenue that comes after the lines were read is counted once', async () => {
  const { book, index } = await fitsOf({ clients, revenue });
  const before = (await index.loadLines()).length;
  await addRevenueLine(
    book,
    { id: id(99_999), clientId: id(1) },
    { period: today, amount: '5', currency: 'CNY', kind: 'unspecified', note: '' },
  );
  await index.catchUp();
  const lines = await index.loadLines();
  const live = lines.clients.subarray(0, lines.length).filter((client) => client >= 0);
  expect(live.length).toBe(before + 1);
  book.close();
});
