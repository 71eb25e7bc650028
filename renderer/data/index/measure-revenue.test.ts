import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import { countMoves } from '../../../shared/domain/segment/plan-segmentation.ts';
import { revenueOf } from '../../../tests/support/measures.ts';
import { realData, rowsOfPlainCsv } from '../../../tests/support/real-data.ts';
import { aClient, aRevenueLine } from '../../../tests/support/rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import { Columns } from './columns.ts';
import {
  curvePoints,
  draftOf,
  measureRevenue,
  previewOf,
  rankedClients,
  revenueYears,
} from './measure-revenue.ts';

type Line = readonly [client: number, period: string, amount: number, currency: string];

function columnsOf(
  clients: number,
  lines: readonly Line[],
  archived: readonly number[] = [],
  segments: readonly (SegmentLetter | null)[] = [],
) {
  const columns = new Columns();
  for (let n = 1; n <= clients; n += 1) {
    const archivedAt = archived.includes(n) ? '2026-01-01T00:00:00Z' : null;
    columns.setClient(
      aClient({
        id: id(n),
        code: String(n),
        name: `客户 ${n}`,
        archivedAt,
        segment: segments[n - 1] ?? null,
      }),
    );
  }
  for (const [i, [client, period, amount, currency]] of lines.entries()) {
    const line = aRevenueLine({ id: id(5000 + i), clientId: id(client), period });
    columns.addRevenue({ ...line, amount, currency });
  }
  return columns;
}

test('each currency is measured by itself, and the year is that of every period in it', () => {
  const columns = columnsOf(3, [
    [1, '2015', 100, 'CNY'],
    [1, '2015-03', 20, 'CNY'],
    [2, '2015-12-31', 40, 'CNY'],
    [2, '2015', 7, 'USD'],
    [3, '2014', 9, 'CNY'],
  ]);
  expect(revenueYears(columns)).toEqual([
    { year: '2015', currency: 'CNY', clients: 2 },
    { year: '2015', currency: 'USD', clients: 1 },
    { year: '2014', currency: 'CNY', clients: 1 },
  ]);
  expect(measureRevenue(columns, revenueOf('2015', 'CNY')).concentration).toMatchObject({
    clients: 3,
    without: 1,
    lines: 3,
    negative: 0,
    figures: { total: 160 },
  });
  expect(measureRevenue(columns, revenueOf('2015', 'USD')).concentration).toMatchObject({
    clients: 3,
    without: 2,
    lines: 1,
    figures: { total: 7 },
  });
});

test('archived clients are left out, negative amounts count as they are', () => {
  const columns = columnsOf(
    4,
    [
      [1, '2015', 100, 'CNY'],
      [2, '2015', -30, 'CNY'],
      [3, '2015', 900, 'CNY'],
    ],
    [3],
  );
  const measured = measureRevenue(columns, revenueOf('2015', 'CNY'));
  expect(measured.concentration).toMatchObject({ clients: 3, negative: 1, figures: { total: 70 } });
  expect(rankedClients(columns, measured, 0, 10)).toMatchObject([
    { rank: 1, id: id(1), amount: 100, held: 100 / 70 },
    { rank: 2, id: id(4), amount: null, held: 100 / 70 },
    { rank: 3, id: id(2), amount: -30, held: 1 },
  ]);
});

test('a year that adds up to nothing has no shares and no curve, and can still be listed', () => {
  const columns = columnsOf(2, [
    [1, '2015', 50, 'CNY'],
    [2, '2015', -50, 'CNY'],
  ]);
  const measured = measureRevenue(columns, revenueOf('2015', 'CNY'));
  expect(measured.concentration).toMatchObject({ curve: [], figures: { total: 0, gini: null } });
  expect(rankedClients(columns, measured, 0, 1)).toMatchObject([{ amount: 50, held: null }]);
  expect(previewOf(columns, measured, { kind: 'balance' })).toEqual({
    ok: false,
    error: { type: 'total-not-positive', total: 0 },
  });
});

test('only the rows that are asked for come, in falling order', () => {
  const columns = columnsOf(
    200,
    Array.from({ length: 200 }, (_, i) => [i + 1, '2015', i, 'CNY'] as const),
  );
  const measured = measureRevenue(columns, revenueOf('2015', 'CNY'));
  const amounts = rankedClients(columns, measured, 10, 13).map(({ amount }) => amount);
  expect(amounts).toEqual([189, 188, 187]);
  expect(rankedClients(columns, measured, 199, 400)).toHaveLength(1);
  expect(measured.concentration.curve.length).toBeLessThanOrEqual(curvePoints);
});

test('a preview counts the very moves that a draft lists, ties on the key side', () => {
  const book = array(
    record({
      amount: integer({ min: -2, max: 4 }),
      segment: constantFrom<SegmentLetter | null>('A', 'B', 'C', null),
    }),
    { minLength: 1, maxLength: 30 },
  );
  assert(
    property(book, integer({ min: 0, max: 100 }), (clients, percent) => {
      const columns = columnsOf(
        clients.length,
        clients.map(({ amount }, i) => [i + 1, '2015', amount, 'CNY'] as const),
        [],
        clients.map(({ segment }) => segment),
      );
      const measured = measureRevenue(columns, revenueOf('2015', 'CNY'));
      const cut = { kind: 'client-share', share: percent / 100 } as const;
      const preview = previewOf(columns, measured, cut);
      const draft = draftOf(columns, measured, cut, 7);
      expect(preview.ok).toBe(draft.ok);
      if (!preview.ok || !draft.ok) return;
      expect(preview.value.counts).toEqual(countMoves(draft.value.moves));
      expect(preview.value.point.count).toBe(draft.value.key.length);
    }),
  );
});

const companies = realData('listed-companies.utf8.csv');

test.runIf(companies !== null)('2,929 listed companies: 586 hold 87.7 %, 308 hold 80 %', () => {
  const rows = rowsOfPlainCsv(companies ?? '');
  const columns = columnsOf(
    rows.length,
    rows.flatMap((row, i): readonly Line[] => {
      const millions = Number(row.get('2015年营业收入(百万元)') || Number.NaN);
      return Number.isFinite(millions) ? [[i + 1, '2015', Math.round(millions * 1e8), 'CNY']] : [];
    }),
  );
  const { concentration } = measureRevenue(columns, revenueOf('2015', 'CNY'));
  const top = concentration.figures.topShares.find(({ fraction }) => fraction === 0.2);
  expect([concentration.clients, top?.count, top?.share?.toFixed(3)]).toEqual([2929, 586, '0.877']);
  expect(concentration.figures.needed[0]?.count).toBe(308);
});
