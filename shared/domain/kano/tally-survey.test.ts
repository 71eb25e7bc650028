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
import { tallyOf } from './count.ts';
import type { AnswerPair, Question } from './survey.ts';
import {
  addResponse,
  emptySurveyTally,
  removeResponse,
  resultsOf,
  tallySurvey,
} from './tally-survey.ts';

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

test('following the responses one by one comes to the same as adding them all up', () => {
  assert(
    property(responses, responses, tables, (stay, leave, table) => {
      let tally = emptySurveyTally;
      for (const one of [...leave, ...stay]) tally = addResponse(tally, one);
      for (const one of leave) tally = removeResponse(tally, one);
      expect(resultsOf({ table, tieThreshold: 0 }, questions, tally)).toEqual(
        resultsOf({ table, tieThreshold: 0 }, questions, tallySurvey(stay)),
      );
    }),
  );
});

test('the order of the respondents does not matter', () => {
  assert(
    property(responses, responses, responses, (some, others, more) => {
      expect(resultsOf(how, questions, tallySurvey([...more, ...some, ...others]))).toEqual(
        resultsOf(how, questions, tallySurvey([...some, ...others, ...more])),
      );
    }),
  );
});

test('adding a response leaves the tally before it as it was', () => {
  const before = tallySurvey([{ answers: { a: whole(1, 5) } }]);
  const copy = structuredClone(before);
  addResponse(before, { answers: { a: whole(1, 5), b: whole(2, 5) } });
  expect(before).toEqual(copy);
});

test('without respondents every figure is n/a, and one respondent decides', () => {
  const [none] = resultsOf(how, questions, emptySurveyTally);
  expect(none).toMatchObject({
    dropped: 0,
    analysis: { n: 0, category: null, better: null, worse: null, chiSquare: null },
    importance: { n: 0, mean: null },
  });
  const [one] = resultsOf(how, questions, tallySurvey([{ answers: { a: whole(2, 5, 7) } }]));
  expect(one).toMatchObject({
    analysis: { n: 1, category: 'M', better: 0, worse: -1, categoryStrength: 1 },
    importance: { n: 1, mean: 7 },
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

function whole(
  functional: number,
  dysfunctional: number,
  importance: number | null = null,
): AnswerPair {
  return { functional, dysfunctional, importance };
}
