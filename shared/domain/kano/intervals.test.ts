import { expect, test } from 'vitest';
import type { Dice } from '../sample/dice.ts';
import { diceOf } from '../sample/dice.ts';
import type { KanoCounts } from './count.ts';
import type { Interval } from './intervals.ts';
import { coefficientIntervals, importanceOf, studentQuantile } from './intervals.ts';
import { enoughForMargin, nps } from './nps.ts';

const runs = 10_000;

/** Which of the outcomes falls, by their chances. */
function falls(dice: Dice, chances: readonly number[]): number {
  let left = dice.next();
  for (const [outcome, chance] of chances.entries()) {
    left -= chance;
    if (left < 0) return outcome;
  }
  return chances.length - 1;
}

/** In how many of 10,000 surveys each of the intervals holds its true value. */
function coversOf(
  seed: number,
  truths: readonly number[],
  intervalsOf: (dice: Dice) => readonly (Interval | null)[],
): readonly number[] {
  const dice = diceOf(seed);
  const held = truths.map(() => 0);
  for (let run = 0; run < runs; run += 1) {
    for (const [at, interval] of intervalsOf(dice).entries()) {
      const truth = truths[at] ?? Number.NaN;
      if (interval && interval.low <= truth && truth <= interval.high) {
        held[at] = (held[at] ?? 0) + 1;
      }
    }
  }
  return held.map((times) => times / runs);
}

/** Those that do not lie between 93 and 97 of a hundred. */
function outside(covers: readonly number[]): readonly number[] {
  return covers.filter((cover) => !(cover >= 0.93 && cover <= 0.97));
}

/** Chances of M, O, A, I, R and Q: the example of the methods, a plain must-be, and a delight that some refuse. */
const needs = [
  [0.341, 0.182, 0.182, 0.274, 0.011, 0.01],
  [0.6, 0.2, 0.05, 0.1, 0, 0.05],
  [0.05, 0.15, 0.5, 0.2, 0.07, 0.03],
];
const names = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;

function surveyOf(dice: Dice, chances: readonly number[], n: number): KanoCounts {
  const counts = { M: 0, O: 0, A: 0, I: 0, R: 0, Q: 0 };
  for (let one = 0; one < n; one += 1) counts[names[falls(dice, chances)] ?? 'Q'] += 1;
  return counts;
}

test.each([
  [20, 0],
  [20, 1],
  [20, 2],
  [60, 0],
  [60, 1],
  [60, 2],
  [200, 0],
  [200, 2],
])('of %i respondents the intervals of Better and Worse hold the truth (need %i)', (n, which) => {
  const chances = needs[which] ?? [];
  const [M = 0, O = 0, A = 0, I = 0] = chances;
  const expressed = M + O + A + I;
  const truths = [(A + O) / expressed, 0 - (O + M) / expressed];
  const covers = outside(
    coversOf(n + which, truths, (dice) => {
      const { better, worse } = coefficientIntervals(surveyOf(dice, chances, n));
      return [better, worse];
    }),
  );
  expect(covers).toEqual([]);
});

/** Chances of an importance from 1 to 9: leaning to the top as answers do, and spread over all. */
const leanings = [
  [0.01, 0.02, 0.03, 0.05, 0.12, 0.15, 0.24, 0.22, 0.16],
  [0.08, 0.1, 0.12, 0.13, 0.14, 0.13, 0.12, 0.1, 0.08],
];

test.each([
  [5, 1],
  [10, 0],
  [10, 1],
  [30, 0],
  [200, 0],
])('of %i answers the interval of the mean importance holds the truth (leaning %i)', (n, which) => {
  const chances = leanings[which] ?? [];
  const truth = chances.reduce((sum, chance, at) => sum + chance * (at + 1), 0);
  const covers = outside(
    coversOf(n, [truth], (dice) => {
      const given = Array.from({ length: 10 }, () => 0);
      for (let one = 0; one < n; one += 1) {
        const value = falls(dice, chances) + 1;
        given[value] = (given[value] ?? 0) + 1;
      }
      return [importanceOf(given).interval];
    }),
  );
  expect(covers).toEqual([]);
});

test.each([
  [30, 0.4, 0.25],
  [100, 0.5, 0.2],
  [200, 0.3, 0.3],
])('of %i answers the margin of the NPS holds the truth', (n, promoters, detractors) => {
  const truth = 100 * (promoters - detractors);
  const covers = outside(
    coversOf(n, [truth], (dice) => {
      const chances = [promoters, detractors, 1 - promoters - detractors];
      const scores = Array.from({ length: n }, () => [10, 3, 7][falls(dice, chances)] ?? 7);
      const { score, margin } = nps(scores);
      if (score === null || margin === null) return [];
      return [{ low: score - margin, high: score + margin }];
    }),
  );
  expect(covers).toEqual([]);
});

test('with few answers the margin of the NPS holds less often than it says, as the screen says too', () => {
  const shares = [
    [0.5, 0.15],
    [0.3, 0.3],
    [0.7, 0.05],
    [0.2, 0.4],
  ] as const;
  const covers = shares.flatMap(([promoters, detractors]) =>
    [5, 10, enoughForMargin - 10].flatMap((n) =>
      coversOf(n, [100 * (promoters - detractors)], (dice) => {
        const chances = [promoters, detractors, 1 - promoters - detractors];
        const scores = Array.from({ length: n }, () => [10, 3, 7][falls(dice, chances)] ?? 7);
        const { score, margin } = nps(scores);
        if (score === null || margin === null) return [];
        return [{ low: score - margin, high: score + margin }];
      }),
    ),
  );
  expect([Math.min(...covers).toFixed(1), Math.max(...covers).toFixed(2)]).toEqual(['0.8', '0.93']);
});

test('the quantiles of t are those of the tables', () => {
  expect([1, 4, 30, 40, 60, 120, 100_000].map((df) => studentQuantile(df))).toEqual(
    [12.706, 2.776, 2.042, 2.021, 2, 1.98, 1.96].map((q) => about(q)),
  );
});

test('one answer has a mean without an interval, none has neither, and alike answers leave no doubt', () => {
  const given = (value: number, times: number) =>
    Array.from({ length: 10 }, (_, at) => (at === value ? times : 0));
  expect([importanceOf(given(0, 0)), importanceOf(given(7, 1)), importanceOf(given(9, 3))]).toEqual(
    [
      { n: 0, mean: null, interval: null },
      { n: 1, mean: 7, interval: null },
      { n: 3, mean: 9, interval: { low: 9, high: 9 } },
    ],
  );
});

test('an interval lies around its figure, Worse below nothing, and where nobody expressed himself there is none', () => {
  const { better, worse } = coefficientIntervals({ M: 101, O: 54, A: 54, I: 81, R: 3, Q: 3 });
  expect({ better, worse }).toEqual({
    better: { low: about(0.3187), high: about(0.4293) },
    worse: { low: about(-0.591), high: about(-0.477) },
  });
  expect(coefficientIntervals({ M: 0, O: 0, A: 0, I: 0, R: 27, Q: 0 })).toEqual({
    better: null,
    worse: null,
  });
});

function about(value: number): unknown {
  return expect.closeTo(value, 3);
}
