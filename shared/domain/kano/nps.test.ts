import { array, assert, integer, property } from 'fast-check';
import { expect, test } from 'vitest';
import { nps } from './nps.ts';

test.each([
  { scores: [10, 9, 8, 7, 6, 0], result: { score: 0, n: 6, margin: 65.333 } },
  { scores: [10, 10, 9, 8], result: { score: 75, n: 4, margin: 42.435 } },
  { scores: [0, 6, 6, 3], result: { score: -100, n: 4, margin: 0 } },
  { scores: [7, 8], result: { score: 0, n: 2, margin: 0 } },
])('$scores score $result.score ± $result.margin', ({ scores, result }) => {
  const { score, n, margin } = nps(scores);
  expect({ score, n, margin: Number(margin?.toFixed(3)) }).toEqual(result);
});

test('no answer has no score, and a single one no margin', () => {
  expect([nps([]), nps([9]), nps([3])]).toEqual([
    { score: null, n: 0, margin: null },
    { score: 100, n: 1, margin: null },
    { score: -100, n: 1, margin: null },
  ]);
});

test('the score is within ±100, never NaN, and the order of respondents is irrelevant', () => {
  assert(
    property(array(integer({ min: 0, max: 10 }), { minLength: 2 }), (scores) => {
      const { score, margin } = nps(scores);
      expect(Math.abs(score ?? Infinity)).toBeLessThanOrEqual(100);
      expect(margin).toBeGreaterThanOrEqual(0);
      expect(nps(scores.toReversed())).toEqual(nps(scores));
    }),
  );
});

test.each([[-1], [11], [7.5], [Number.NaN]])('%d is not a score', (score) => {
  expect(() => nps([9, score])).toThrow(RangeError);
});
