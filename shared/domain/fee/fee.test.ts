import fc from 'fast-check';
import { expect, test } from 'vitest';
import { feeRatio, medianRatio, suggestedAsk } from './fee-ratio.ts';
import { isResident, marginOf, readTerms } from './residency.ts';

test('a fee is held against product revenue, and n/a where there is none', () => {
  expect(feeRatio({ product: 1000, service: 150 })).toBe(0.15);
  expect([feeRatio({ product: 0, service: 5 }), feeRatio({ product: -3, service: 5 })]).toEqual([
    null,
    null,
  ]);
});

test('the median is of those who pay, and the ask leads up to it', () => {
  const median = medianRatio([null, 0, 0.1, 0.2]);
  expect(median).toBeCloseTo(0.15, 12);
  expect(suggestedAsk({ product: 1000, service: 100 }, median)).toBe(50);
  expect(suggestedAsk({ product: 1000, service: 200 }, median)).toBe(0);
  expect([medianRatio([]), suggestedAsk({ product: 1, service: 0 }, null)]).toEqual([null, 0]);
});

test('an ask is a whole amount that is never negative, and no figure is NaN', () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 });
  fc.assert(
    fc.property(
      amount,
      amount,
      fc.double({ min: 0, max: 5, noNaN: true }),
      (product, service, median) => {
        const ask = suggestedAsk({ product, service }, median);
        expect(Number.isSafeInteger(ask) && ask >= 0).toBe(true);
        expect(feeRatio({ product, service })).not.toBeNaN();
      },
    ),
  );
});

test('a residency has a margin, a period, and terms in one currency', () => {
  expect(marginOf({ fee: 300, cost: 200 })).toEqual({ margin: 100, share: 1 / 3 });
  expect(marginOf({ fee: 0, cost: 200 })).toEqual({ margin: -200, share: null });
  expect(isResident({ starts: '2026-01-01', ends: '2026-05-10' }, '2026-05-11')).toBe(false);
  expect(
    readTerms({ fee: '30万', cost: '¥ 200,000', currency: 'cny', hours: '400' }),
  ).toMatchObject({
    value: { fee: 30_000_000, cost: 20_000_000, currency: 'CNY', hours: 400 },
  });
  expect(readTerms({ fee: 'x', cost: '-1', currency: 'CNY', hours: '0' })).toMatchObject({
    error: [{ field: 'fee' }, { field: 'cost' }, { field: 'hours' }],
  });
});
