import { assert, double, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { digamma, logGamma, logRising, slopeOfLogRising } from './log-gamma.ts';

test.each([
  [1, 0],
  [2, 0],
  [0.5, Math.log(Math.PI) / 2],
  [11, Math.log(3_628_800)],
  [1e-10, 23.025_850_929_882_733],
  [1e10, 220_258_509_288.811_3],
])('ln Γ(%d) = %d', (z, value) => {
  expect(Math.abs(logGamma(z) - value)).toBeLessThan(1e-13 * Math.max(1, Math.abs(value)));
});

test('ψ(1) is −γ, and ψ(½) is −γ − 2 ln 2', () => {
  const euler = 0.577_215_664_901_532_9;
  expect(digamma(1)).toBeCloseTo(-euler, 13);
  expect(digamma(0.5)).toBeCloseTo(-euler - 2 * Math.log(2), 13);
});

test('products of many factors go over into differences without a step', () => {
  assert(
    property(
      double({ min: 0.01, max: 1000, noNaN: true }),
      integer({ min: 0, max: 400 }),
      (z, n) => {
        const near = (a: number, b: number) =>
          expect(Math.abs(a - b)).toBeLessThan(1e-10 * Math.max(1, Math.abs(b)));
        near(logRising(z, n), logGamma(z + n) - logGamma(z));
        near(slopeOfLogRising(z, n), digamma(z + n) - digamma(z));
      },
    ),
  );
});
