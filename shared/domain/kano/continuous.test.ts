import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { continuous } from './continuous.ts';

test.each(
  [1, 2, 3, 4, 5].map((answer, i) => ({
    answer,
    functional: [4, 2, 0, -1, -2][i],
    dysfunctional: [-2, -1, 0, 2, 4][i],
  })),
)(
  'the answer $answer is worth $functional and $dysfunctional',
  ({ answer, functional, dysfunctional }) => {
    expect(continuous([[answer, answer]])).toEqual({
      n: 1,
      dropped: 0,
      functional: { mean: functional, deviation: null },
      dysfunctional: { mean: dysfunctional, deviation: null },
    });
  },
);

test('gives the mean with its dispersion and counts what it dropped', () => {
  const answers = [
    { functional: 1, dysfunctional: 5 },
    { functional: 2, dysfunctional: 3 },
    { functional: 1, dysfunctional: null },
  ];
  expect(continuous(answers)).toEqual({
    n: 2,
    dropped: 1,
    functional: { mean: 3, deviation: Math.SQRT2 },
    dysfunctional: { mean: 2, deviation: Math.sqrt(8) },
  });
});

test('without answers everything is n/a', () => {
  const none = { mean: null, deviation: null };
  expect([continuous([]), continuous([[null, 1]])]).toEqual([
    { n: 0, dropped: 0, functional: none, dysfunctional: none },
    { n: 0, dropped: 1, functional: none, dysfunctional: none },
  ]);
});

test('every need lies on the map, whoever answered first', () => {
  const answer = integer({ min: 1, max: 5 });
  assert(
    property(array(tuple(answer, answer), { minLength: 1 }), (pairs) => {
      const view = continuous(pairs);
      const means = [view.functional.mean ?? Infinity, view.dysfunctional.mean ?? Infinity];
      expect(Math.min(...means)).toBeGreaterThanOrEqual(-2);
      expect(Math.max(...means)).toBeLessThanOrEqual(4);
      expect(continuous(pairs.toReversed()).functional.mean).toBeCloseTo(means[0] ?? NaN, 12);
    }),
  );
});

test('an answer outside 1 to 5 is a bug and throws', () => {
  expect(() => continuous([[1, 6]])).toThrow(RangeError);
  expect(() => continuous([[0, 1]])).toThrow(RangeError);
});
