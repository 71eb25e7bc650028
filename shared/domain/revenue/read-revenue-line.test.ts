import { expect, test } from 'vitest';
import { err, ok } from '../../result.ts';
import type { RevenueForm } from './read-revenue-line.ts';
import { readRevenueLine } from './read-revenue-line.ts';
import { revenueLineSchema } from './revenue-line.ts';

const ids = {
  id: '018f0000-0000-7000-8000-000000000200',
  clientId: '018f0000-0000-7000-8000-000000000001',
};
const typed: RevenueForm = {
  period: '2015',
  amount: '1,234.50',
  currency: 'CNY',
  kind: 'service',
  note: ' 年度服务费 ',
};

test('a line is read in main units of its currency', () => {
  const read = readRevenueLine(ids, typed);
  expect(read).toEqual(
    ok({
      ...ids,
      period: '2015',
      amount: 123_450,
      currency: 'CNY',
      kind: 'service',
      note: '年度服务费',
    }),
  );
  expect(revenueLineSchema.safeParse(read.ok && read.value).success).toBe(true);
});

test('a correction may be negative, and an amount may name its scale', () => {
  expect(readRevenueLine(ids, { ...typed, amount: '-3.5万' })).toMatchObject({
    value: { amount: -3_500_000 },
  });
  expect(readRevenueLine(ids, { ...typed, amount: '500', currency: 'jpy' })).toMatchObject({
    value: { amount: 500, currency: 'JPY' },
  });
});

test('31 February and an amount that is none are both told', () => {
  expect(readRevenueLine(ids, { ...typed, period: '2015-02-31', amount: 'lots' })).toEqual(
    err([
      { field: 'period', type: 'no-such-period' },
      { field: 'amount', type: 'amount-not-readable', why: { type: 'not-a-number' } },
    ]),
  );
});

test('an amount that names another currency is refused', () => {
  expect(readRevenueLine(ids, { ...typed, amount: '$ 5' })).toEqual(
    err([
      {
        field: 'amount',
        type: 'amount-not-readable',
        why: { type: 'currencies-differ', expected: 'CNY', found: 'USD' },
      },
    ]),
  );
});

test('a currency that is none and a note that is too long are refused', () => {
  const read = readRevenueLine(ids, { ...typed, currency: '元', note: 'x'.repeat(501) });
  expect(read).toMatchObject({
    error: [
      { field: 'currency', type: 'currency-not-known' },
      { field: 'note', type: 'too-long', limit: 500, length: 501 },
    ],
  });
});
