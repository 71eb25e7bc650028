import { expect, test } from 'vitest';
import { fitBgNbd } from './alive.ts';
import { tooLittleHistory } from './enough-history.ts';

const regular = (count: number) =>
  [2, 4, 7].flatMap((x) => [
    { x, tx: x * 3, T: 30, count },
    { x: 0, tx: 0, T: 20 + x, count },
    { x: 1, tx: 2, T: 18 + x, count },
  ]);

test.each([
  { name: 'an empty book', summaries: [], problem: { type: 'no-history' } },
  {
    name: 'nobody who came back',
    summaries: [{ x: 0, tx: 0, T: 9, count: 500 }],
    problem: { type: 'few-repeats', repeaters: 0, fewest: 30 },
  },
  {
    name: 'too few who came back',
    summaries: regular(4),
    problem: { type: 'few-repeats', repeaters: 24, fewest: 30 },
  },
  { name: 'enough who came back', summaries: regular(20), problem: null },
])('$name', ({ summaries, problem }) => {
  expect(tooLittleHistory(fitBgNbd(summaries))).toEqual(problem);
});

test('a search that came to no end is not trusted', () => {
  const fit = fitBgNbd(regular(20));
  expect(tooLittleHistory(fit.params ? { ...fit, converged: false } : fit)).toEqual({
    type: 'not-converged',
  });
});
