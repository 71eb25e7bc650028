import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import type { Rate } from './statistics.ts';
import { medianOf, rateOf } from './statistics.ts';

const places = (rate: Rate | null) =>
  rate && [rate.part, rate.n, rate.share, rate.low.toFixed(4), rate.high.toFixed(4)];

test('a rate brings its counts and the interval of Wilson', () => {
  expect(places(rateOf(8, 10))).toEqual([8, 10, 0.8, '0.4902', '0.9433']);
  expect(places(rateOf(0, 10))).toEqual([0, 10, 0, '0.0000', '0.2775']);
  expect(rateOf(0, 0)).toBeNull();
});

test('a part of more than all, or of what is no count, is a bug and throws', () => {
  const wrong = [
    [-1, 5],
    [6, 5],
    [1.5, 5],
    [1, Infinity],
  ] as const;
  for (const [part, n] of wrong) expect(() => rateOf(part, n)).toThrow(RangeError);
});

const count = integer({ min: 1, max: 1_000_000 });

test('the interval lies within 0 and 1, holds the rate, mirrors its opposite, and narrows as more are asked', () => {
  assert(
    property(count, integer({ min: 0, max: 1_000_000 }), (n, any) => {
      const part = any % (n + 1);
      const rate = rateOf(part, n);
      const other = rateOf(n - part, n);
      const more = rateOf(part * 4, n * 4);
      if (!rate || !other || !more) throw new Error('Somebody was asked.');
      expect(0 <= rate.low && rate.low <= rate.share).toBe(true);
      expect(rate.share <= rate.high && rate.high <= 1).toBe(true);
      expect(rate.low).toBeCloseTo(1 - other.high, 12);
      expect(more.high - more.low).toBeLessThan(rate.high - rate.low);
    }),
  );
});

test('at either end of the interval the rate lies 1.96 standard errors of that end away, as Wilson defines it', () => {
  assert(
    property(integer({ min: 2, max: 100_000 }), integer({ min: 0, max: 100_000 }), (n, any) => {
      const rate = rateOf(1 + (any % (n - 1)), n);
      const ends = rate ? [rate.low, rate.high] : [];
      const errors = ends.map((end) => (rate?.share ?? 0) - end);
      for (const [at, end] of ends.entries()) {
        const away = Math.abs(errors[at] ?? 0) / Math.sqrt((end * (1 - end)) / n);
        expect(away).toBeCloseTo(1.959_964, 4);
      }
    }),
  );
});

test('half of the values lie on either side of the median, in whatever order they come', () => {
  assert(
    property(array(integer({ min: -500, max: 500 }), { minLength: 1 }), (values) => {
      const found = medianOf(values);
      if (!found) throw new Error('There are values.');
      const { median, n } = found;
      expect(n).toBe(values.length);
      expect(values.filter((value) => value <= median).length * 2).toBeGreaterThanOrEqual(n);
      expect(values.filter((value) => value >= median).length * 2).toBeGreaterThanOrEqual(n);
      expect(medianOf(values.toReversed())).toEqual(found);
    }),
  );
  expect(medianOf([])).toBeNull();
});
