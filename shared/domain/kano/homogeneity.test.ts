import { array, assert, integer, property, record } from 'fast-check';
import { expect, test } from 'vitest';
import { diceOf } from '../sample/dice.ts';
import type { KanoCounts } from './count.ts';
import { homogeneity } from './homogeneity.ts';

const counts = (some: Partial<KanoCounts>): KanoCounts => {
  return { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0, ...some };
};
const few = integer({ min: 0, max: 8 });
const anyCounts = record({ M: few, O: few, A: few, I: few, R: few, Q: few });

test('two waves of plenty are compared by χ²: the value of the textbook sum', () => {
  // Expected 30 and 20 in each wave: 4 · (10² / 30) / 2 + 4 · (10² / 20) / 2.
  const test = homogeneity([counts({ M: 40, A: 10 }), counts({ M: 20, A: 30 })]);
  expect(test).toEqual({
    n: 100,
    value: expect.closeTo(50 / 3, 9) as unknown,
    df: 1,
    p: expect.closeTo(4.456e-5, 7) as unknown,
    by: 'chi-square',
  });
});

test('few answers are dealt out again, and the exact chance is met', () => {
  // Fisher's exact test of 3 and 0 against 0 and 3: 2 of the 20 deals are as uneven.
  const test = homogeneity([counts({ M: 3 }), counts({ A: 3 })]);
  expect(test?.by).toBe('permutation');
  expect(test?.p).toBeCloseTo(0.1, 1);
});

test('without a second group there is nothing to compare; with one category there is no difference', () => {
  expect([
    homogeneity([]),
    homogeneity([counts({ M: 9 }), counts({})]),
    homogeneity([counts({ M: 9 }), counts({ Q: 4 })]),
    homogeneity([counts({ M: 9 }), counts({ M: 1, Q: 2 })]),
  ]).toEqual([null, null, null, { n: 10, value: 0, df: 0, p: 1, by: 'chi-square' }]);
});

test('the verdict is the same each time, whatever the order of the groups, and questionable answers are no part of it', () => {
  assert(
    property(array(anyCounts, { minLength: 2, maxLength: 3 }), (groups) => {
      const once = homogeneity(groups);
      expect(homogeneity(groups)).toEqual(once);
      expect(homogeneity(groups.map((group) => ({ ...group, Q: 0 })))).toEqual(once);
      const other = homogeneity(groups.toReversed());
      expect(valueOf(other)).toBeCloseTo(valueOf(once), 9);
      expect(Math.abs(chanceOf(other) - chanceOf(once))).toBeLessThan(0.08);
      expect(chanceOf(once) > 0 && chanceOf(once) <= 1).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('of two waves that answer alike, few answers as they are, about five of a hundred alarms are false', () => {
  const dice = diceOf(7);
  const wave = () => {
    const one = { ...counts({}) };
    const names = ['M', 'O', 'A', 'I', 'R'] as const;
    for (let n = 0; n < 15; n += 1) one[names[dice.whole(0, 9) % 5] ?? 'M'] += 1;
    return one;
  };
  const alarms = Array.from({ length: 400 }, () => homogeneity([wave(), wave()])).filter(
    (test) => chanceOf(test) < 0.05,
  ).length;
  expect(alarms / 400).toBeLessThan(0.085);
  expect(alarms / 400).toBeGreaterThan(0.02);
});

function valueOf(test: ReturnType<typeof homogeneity>): number {
  return test?.value ?? 0;
}

function chanceOf(test: ReturnType<typeof homogeneity>): number {
  return test?.p ?? 1;
}
