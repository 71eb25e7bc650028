import { expect, test } from 'vitest';
import { less } from './use-summary.ts';

test('everyone but some sum up to the whole less those', () => {
  const whole = { count: 100_000, sums: { revenue: 500, 'custom/f': 7 } };
  expect(less(whole, { count: 2, sums: { revenue: 20 } })).toEqual({
    count: 99_998,
    sums: { revenue: 480, 'custom/f': 7 },
  });
});
