import { expect, test } from 'vitest';
import type { RfmDefinition } from '../../../shared/domain/segment/rfm.ts';
import { aClient, aRevenueLine } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { Columns } from './columns.ts';
import { RevenueLines } from './columns/revenue-lines.ts';
import { figuresOf, measureRfm, rfmRows } from './measure-rfm.ts';
import { wholeBook } from './segment-scope.ts';

type Line = readonly [client: number, period: string, amount: number, currency?: string];

/** Client n has the name `n` and lives in the region `north` if n is odd. */
function columnsOf(clients: number, lines: readonly Line[]): Columns {
  const columns = new Columns();
  columns.lines = new RevenueLines();
  for (let n = 1; n <= clients; n += 1) {
    const region = n % 2 === 1 ? 'north' : 'south';
    columns.setClient(aClient({ id: id(n), code: String(n), name: String(n), region }));
  }
  for (const [i, [client, period, amount, currency = 'CNY']] of lines.entries()) {
    const line = aRevenueLine({ id: id(5000 + i), clientId: id(client), period });
    columns.addRevenue({ ...line, amount, currency });
  }
  return columns;
}

const view = { day: '2024-06-30', currency: 'CNY', scope: wholeBook };
const lines: readonly Line[] = [
  [1, '2024-06-30', 500],
  [1, '2024-06-01', 500],
  [1, '2024-06-02', -100],
  [2, '2024-03', 40],
  [3, '2024', 60],
  [3, '2023', 60],
  [4, '2024-07-01', 70],
  [4, '2024-01-01', 70, 'USD'],
];
const definitions: readonly RfmDefinition[] = [
  { name: 'recent', r: [4, 5], f: [1, 5], m: [1, 5] },
  { name: 'small', r: [1, 5], f: [1, 5], m: [1, 1] },
];

function measured(columns: Columns, of = view) {
  return measureRfm(columns, columns.lines ?? new RevenueLines(), of);
}

test('orders up to the day, in one currency; corrections change the sum alone', () => {
  const figures = figuresOf(measured(columnsOf(5, lines)), definitions);
  expect(figures).toMatchObject({
    all: { clients: 3, orders: 5, revenue: 1060 },
    without: 2,
    later: 1,
    coarse: 3,
    cuts: { recency: [1, 1, 19.2, 55.6] },
  });
  expect(figures.segments.reduce((sum, { clients }) => sum + clients, 0)).toBe(3);
  expect(figures.grid.reduce((sum, { revenue }) => sum + revenue, 0)).toBe(1060);
});

test('a month or a year counts on its last day, or today where it is not over', () => {
  const columns = columnsOf(5, lines);
  const all = [{ name: 'all', r: [1, 5], f: [1, 5], m: [1, 5] }] as const;
  const rows = rfmRows(columns, measured(columns), all, { segment: 0, from: 0, to: 9 });
  expect(rows.map(({ name, recencyDays, monetary }) => [name, recencyDays, monetary])).toEqual([
    ['1', 0, 900],
    ['3', 0, 120],
    ['2', 91, 40],
  ]);
});

test('the clients of a segment are those that it counts, and a page of them is a page', () => {
  const columns = columnsOf(5, lines);
  const scored = measured(columns);
  const { segments } = figuresOf(scored, definitions);
  const counts = [0, 1, -1].map(
    (segment) => rfmRows(columns, scored, definitions, { segment, from: 0, to: 9 }).length,
  );
  expect(counts).toEqual(segments.map(({ clients }) => clients));
  const second = rfmRows(columns, scored, definitions, { segment: 0, from: 1, to: 2 });
  expect(second.map(({ name }) => name)).toEqual(['3']);
});

test('a part of the book is scored by itself, and a currency that nobody has scores nobody', () => {
  const columns = columnsOf(5, lines);
  const north = { ...view, scope: { ...wholeBook, regions: ['north'] } };
  expect(figuresOf(measured(columns, north), []).all.clients).toBe(2);
  expect(figuresOf(measured(columns, { ...view, currency: 'EUR' }), [])).toMatchObject({
    cuts: { recency: null, frequency: null, monetary: null },
    all: { clients: 0, orders: 0, revenue: 0 },
    without: 5,
  });
});

test('lines follow their clients: what is forgotten is gone, and its place is used again', () => {
  const columns = columnsOf(2, [
    [1, '2024-01-01', 5],
    [2, '2024-01-02', 7],
  ]);
  columns.forgetRevenue([id(1)]);
  columns.addRevenue(aRevenueLine({ id: id(9), clientId: id(2), period: '2024-01-03' }));
  expect(columns.lines?.length).toBe(2);
  expect(figuresOf(measured(columns), []).all).toMatchObject({ clients: 1, orders: 2 });
});
