import { expect, test } from 'vitest';
import { revenueByYear } from './revenue-by-year.ts';
import type { RevenueLine } from './revenue-line.ts';

function line(id: string, period: string, amount: number, currency = 'CNY'): RevenueLine {
  return { id, clientId: 'c', period, amount, currency, kind: 'unspecified', note: '' };
}

test('years stand newest first, each with its lines newest first and their total', () => {
  const years = revenueByYear([
    line('a', '2014', 100),
    line('b', '2015-03', 30),
    line('c', '2015-11-02', -5),
    line('d', '2015', 7, 'USD'),
  ]);
  expect(
    years.map(({ year, currency, total, lines }) => [
      year,
      currency,
      total,
      lines.map(({ id }) => id),
    ]),
  ).toEqual([
    ['2015', 'CNY', 25, ['c', 'b']],
    ['2015', 'USD', 7, ['d']],
    ['2014', 'CNY', 100, ['a']],
  ]);
});

test('a client without revenue has no years', () => {
  expect(revenueByYear([])).toEqual([]);
});
