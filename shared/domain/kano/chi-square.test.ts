import { assert, double, property } from 'fast-check';
import { expect, test } from 'vitest';
import { chiSquareTail, logGamma, upperGamma } from './chi-square.ts';

test.each([
  { value: 3.841458820694124, df: 1, p: 0.05 },
  { value: 5.991464547107979, df: 2, p: 0.05 },
  { value: 7.814727903251179, df: 3, p: 0.05 },
  { value: 11.344866730144373, df: 3, p: 0.01 },
  { value: 0.5, df: 3, p: 0.9188914116546758 },
  { value: 0, df: 3, p: 1 },
  { value: Infinity, df: 3, p: 0 },
])('χ² of $value with $df degrees of freedom has p $p', ({ value, df, p }) => {
  expect(chiSquareTail(value, df)).toBeCloseTo(p, 12);
});

test('the far tail keeps its relative accuracy', () => {
  expect(chiSquareTail(100, 3) / 1.554159431389605e-21).toBeCloseTo(1, 12);
});

test.each([
  [0.3, 2.5, 0.011845321845311337],
  [50, 60, 0.08440668109369177],
  [1000, 1000, 0.4957947558197845],
  [0.01, 1e-5, 0.10366320173280281],
])('Q(%d, %d) agrees with published tables', (a, x, q) => {
  expect(upperGamma(a, x)).toBeCloseTo(q, 11);
});

test('with two degrees of freedom the tail is e^(−x/2)', () => {
  assert(
    property(double({ min: 0, max: 200, noNaN: true }), (value) => {
      expect(chiSquareTail(value, 2)).toBeCloseTo(Math.exp(-value / 2), 12);
    }),
  );
});

test('log gamma continues the factorials and meets √π at one half', () => {
  expect([1, 2, 5, 11].map((x) => Math.round(Math.exp(logGamma(x))))).toEqual([
    1, 1, 24, 3_628_800,
  ]);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  expect(logGamma(0.25) + logGamma(0.75)).toBeCloseTo(Math.log(Math.PI * Math.SQRT2), 13);
});

test('where the function is not defined it says so', () => {
  expect(() => upperGamma(0, 1)).toThrow(RangeError);
  expect(() => upperGamma(1, Number.NaN)).toThrow(RangeError);
});
