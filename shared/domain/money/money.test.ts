import { assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { addMoney, minorDigits } from './money.ts';

const anyAmount = integer({ min: -(2 ** 51), max: 2 ** 51 });
const yuan = (amount: number) => ({ amount, currency: 'CNY' });

test('amounts of one currency add up exactly, in any order', () => {
  assert(
    property(anyAmount, anyAmount, (a, b) => {
      const sum = { ok: true, value: yuan(Number(BigInt(a) + BigInt(b))) };
      expect([addMoney(yuan(a), yuan(b)), addMoney(yuan(b), yuan(a))]).toEqual([sum, sum]);
    }),
  );
});

test('two currencies are not added', () => {
  expect(addMoney(yuan(100), { amount: 100, currency: 'USD' })).toEqual({
    ok: false,
    error: { type: 'currencies-differ', currencies: ['CNY', 'USD'] },
  });
});

test('a sum that would no longer be exact is refused', () => {
  const most = Number.MAX_SAFE_INTEGER;
  expect([
    addMoney(yuan(most), yuan(0)),
    addMoney(yuan(most), yuan(1)),
    addMoney(yuan(-most), yuan(-1)),
  ]).toEqual([
    { ok: true, value: yuan(most) },
    { ok: false, error: { type: 'too-large' } },
    { ok: false, error: { type: 'too-large' } },
  ]);
});

test('currencies have the decimal places of ISO 4217', () => {
  expect(['CNY', 'USD', 'JPY', 'KRW', 'KWD'].map(minorDigits)).toEqual([2, 2, 0, 0, 3]);
});
