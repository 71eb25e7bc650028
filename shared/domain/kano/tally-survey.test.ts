import {
  array,
  assert,
  constant,
  constantFrom,
  dictionary,
  integer,
  oneof,
  property,
  record,
} from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from './analyse.ts';
import { AnswerGrid } from './answer-grid.ts';
import type { Answered, SurveyTally } from './answer-grid.ts';
import { continuous } from './continuous.ts';
import { tallyOf } from './count.ts';
import type { AnswerPair, Question } from './survey.ts';
import { resultsOf } from './tally-survey.ts';

const names = ['a', 'b', 'c'];
const questions = names.map((id, place): Question => {
  return { id, surveyId: 's', place, need: id, functional: '', dysfunctional: '' };
});
const how = { table: 'berger', tieThreshold: 0.05 } as const;

const answer = oneof({ weight: 5, arbitrary: integer({ min: 1, max: 5 }) }, constant(null));
const importance = oneof(integer({ min: 1, max: 9 }), constant(null));
const pair = record({ functional: answer, dysfunctional: answer, importance });
// `gone` stands for a need that is no longer asked.
const response = record({ answers: dictionary(constantFrom(...names, 'gone'), pair) });
const responses = array(response, { maxLength: 40 });
const tables = constantFrom('berger' as const, 'pouliot' as const);

test('each need has the counts, the figures and the dropped pairs of its own answers', () => {
  assert(
    property(responses, tables, (all, table) => {
      const results = resultsOf({ table, tieThreshold: 0.05 }, questions, tallySurvey(all));
      expect(results.map(({ counts, dropped, analysis }) => [counts, dropped, analysis])).toEqual(
        names.map((name) => {
          const missing: AnswerPair = { functional: null, dysfunctional: null, importance: null };
          const tally = tallyOf(
            all.map(({ answers }) => answers[name] ?? missing),
            table,
          );
          return [tally.counts, tally.dropped, analyse(tally.counts)];
        }),
      );
      for (const { analysis, dropped, cells } of results) {
        expect(analysis.n + dropped).toBe(all.length);
        expect(cells.flat().reduce((sum, people) => sum + people, 0)).toBe(analysis.n);
      }
    }),
  );
});

test('without respondents every figure is n/a, and one respondent decides', () => {
  const [none] = resultsOf(how, questions, tallySurvey([]));
  expect(none).toMatchObject({
    dropped: 0,
    analysis: { n: 0, category: null, better: null, worse: null, chiSquare: null },
    importance: { n: 0, mean: null, interval: null },
  });
  const [one] = resultsOf(how, questions, tallySurvey([{ answers: { a: whole(2, 5, 7) } }]));
  expect(one).toMatchObject({
    analysis: { n: 1, category: 'M', better: 0, worse: -1, categoryStrength: 1 },
    importance: { n: 1, mean: 7, interval: null },
  });
});

test('the cells lie by the functional, then by the dysfunctional answer', () => {
  const [result] = resultsOf(
    how,
    questions,
    tallySurvey([{ answers: { a: whole(1, 5) } }, { answers: { a: whole(4, 2) } }]),
  );
  expect(result?.cells).toEqual([
    [0, 0, 0, 0, 1],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
    [0, 1, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ]);
});

test('three steps are counted as five with two left out', () => {
  const short = [whole(1, 5), whole(3, 5), whole(1, 3), whole(3, 3), whole(5, 1), whole(1, 1)];
  const [result] = resultsOf(how, questions, tallySurvey(short.map((a) => ({ answers: { a } }))));
  expect(result?.counts).toEqual({ O: 1, M: 1, A: 1, I: 1, R: 1, Q: 1 });
});

test('the continuous view of the cells is that of the pairs', () => {
  assert(
    property(responses, (all) => {
      const [result] = resultsOf(how, questions, tallySurvey(all));
      const { functional, dysfunctional } = continuous(
        all.map(({ answers }) => answers['a'] ?? whole(null, null)),
      );
      const figures = (of: typeof functional) => [of.mean ?? 99, of.deviation ?? 99];
      for (const [at, spread] of [functional, dysfunctional].entries()) {
        const own = [result?.continuous.functional, result?.continuous.dysfunctional][at];
        const [mean = 0, deviation = 0] = figures(own ?? spread);
        const [otherMean = 0, otherDeviation = 0] = figures(spread);
        expect(mean).toBeCloseTo(otherMean, 9);
        expect(deviation).toBeCloseTo(otherDeviation, 9);
      }
    }),
  );
});

test('who swaps the two answers turns must-be, one-dimensional and attractive into reverse, and back', () => {
  assert(
    property(responses, (all) => {
      const swapped = all.map(({ answers }) => ({
        answers: Object.fromEntries(
          Object.entries(answers).map(([need, pair]) => [
            need,
            { ...pair, functional: pair.dysfunctional, dysfunctional: pair.functional },
          ]),
        ),
      }));
      const before = resultsOf(how, questions, tallySurvey(all));
      const after = resultsOf(how, questions, tallySurvey(swapped));
      expect(after.map(({ counts: { M, O, A, R, I, Q } }) => [M + O + A, R, I, Q])).toEqual(
        before.map(({ counts: { M, O, A, R, I, Q } }) => [R, M + O + A, I, Q]),
      );
    }),
  );
});

function tallySurvey(all: readonly Pick<Answered, 'answers'>[]): SurveyTally {
  const grid = new AnswerGrid();
  for (const [at, { answers }] of all.entries()) grid.put({ id: `r${at}`, answers });
  return grid.tally();
}

function whole(
  functional: number | null,
  dysfunctional: number | null,
  importance: number | null = null,
): AnswerPair {
  return { functional, dysfunctional, importance };
}
