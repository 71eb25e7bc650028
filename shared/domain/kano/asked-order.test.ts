import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askedOrder } from './asked-order.ts';

test('an order leaves nothing out, asks nothing twice, and is the same for the same respondent', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.nat(), { maxLength: 40 }),
      fc.nat(),
      fc.uuid(),
      (questions, seed, response) => {
        const order = askedOrder(questions, seed, response);
        expect(order.toSorted((a, b) => a - b)).toEqual(questions.toSorted((a, b) => a - b));
        expect(askedOrder(questions, seed, response)).toEqual(order);
      },
    ),
  );
});

test('without a seed everybody is asked in the order of the needs', () => {
  expect(askedOrder(['a', 'b', 'c'], undefined, 'x')).toEqual(['a', 'b', 'c']);
});

test('all orders are about equally likely', () => {
  const times = 12_000;
  const seen = new Map<string, number>();
  for (let n = 0; n < times; n += 1) {
    const response = `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
    const order = askedOrder(['a', 'b', 'c', 'd'], 20_260_511, response).join('');
    seen.set(order, (seen.get(order) ?? 0) + 1);
  }
  const expected = times / 24;
  const chiSquare = [...seen.values()].reduce(
    (sum, count) => sum + (count - expected) ** 2 / expected,
    0,
  );
  // 49.7 is the 99.9 % quantile of χ² with 23 degrees of freedom; the draws are the same in every run.
  expect([seen.size, chiSquare < 49.7]).toEqual([24, true]);
});
