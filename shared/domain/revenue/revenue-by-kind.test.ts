import { expect, test } from 'vitest';
import { revenueByKind } from './revenue-by-kind.ts';
import type { RevenueKind, RevenueLine } from './revenue-line.ts';

function line(period: string, kind: RevenueKind, amount: number, currency = 'CNY'): RevenueLine {
  return { id: `${period} ${kind}`, clientId: 'c', period, amount, currency, kind, note: '' };
}

test('revenue stands by year and kind, and never across currencies', () => {
  const lines = [
    line('2024', 'unspecified', 7),
    line('2025-01', 'product', 10),
    line('2025-02-03', 'product', -3),
    line('2025', 'service', 5),
    line('2025', 'service', 1, 'USD'),
  ];
  expect(revenueByKind(lines)).toEqual([
    {
      currency: 'CNY',
      years: [
        { year: '2025', kinds: { unspecified: 0, product: 7, service: 5 }, total: 12 },
        { year: '2024', kinds: { unspecified: 7, product: 0, service: 0 }, total: 7 },
      ],
    },
    {
      currency: 'USD',
      years: [{ year: '2025', kinds: { unspecified: 0, product: 0, service: 1 }, total: 1 }],
    },
  ]);
});

test('a sum that no number holds exactly is none', () => {
  const huge = line('2025', 'product', Number.MAX_SAFE_INTEGER);
  expect(revenueByKind([huge, huge])[0]?.years[0]).toMatchObject({
    kinds: { product: null, service: 0 },
    total: null,
  });
});
