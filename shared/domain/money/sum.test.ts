import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byCurrency, exactSum } from './sum.ts';

test('a sum is exact in every order, or is none', () => {
  const amount = fc.integer({ min: Number.MIN_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER });
  fc.assert(
    fc.property(fc.array(amount, { maxLength: 8 }), (amounts) => {
      const sum = exactSum(amounts);
      expect(exactSum(amounts.toReversed())).toBe(sum);
      const whole = amounts.reduce((total, one) => total + BigInt(one), 0n);
      const fits =
        whole <= BigInt(Number.MAX_SAFE_INTEGER) && whole >= -BigInt(Number.MAX_SAFE_INTEGER);
      expect(sum === null ? null : BigInt(sum)).toBe(fits ? whole : null);
    }),
  );
});

test('nothing adds up to nothing', () => {
  expect(exactSum([])).toBe(0);
});

test('amounts stand with those of their currency', () => {
  const [a, b, c] = ['USD', 'CNY', 'USD'].map((currency, i) => ({ currency, i }));
  expect(byCurrency([a, b, c].flatMap((one) => one ?? []))).toEqual([
    ['CNY', [b]],
    ['USD', [a, c]],
  ]);
});
