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
import type { Answered, SurveyTally } from './answer-grid.ts';
import { AnswerGrid, codeOf } from './answer-grid.ts';
import type { Question } from './survey.ts';
import { resultsOf } from './tally-survey.ts';

const names = ['a', 'b', 'c'];
const questions = names.map((id, place): Question => {
  return { id, surveyId: 's', place, need: id, functional: '', dysfunctional: '' };
});
const how = { table: 'berger', tieThreshold: 0.05 } as const;

const answer = oneof({ weight: 5, arbitrary: integer({ min: 1, max: 5 }) }, constant(null));
const importance = oneof(integer({ min: 1, max: 9 }), constant(null));
const pair = record({ functional: answer, dysfunctional: answer, importance });
const answers = dictionary(constantFrom(...names, 'gone'), pair);
/** Few ids, so that the same respondent comes again and leaves again. */
const response = record({ id: integer({ min: 1, max: 90 }).map(String), answers });
const steps = array(
  oneof(
    response.map((of) => ({ kind: 'put', of }) as const),
    response.map((of) => ({ kind: 'remove', of }) as const),
  ),
  { maxLength: 150 },
);

function gridOf(responses: Iterable<Answered>): AnswerGrid {
  const grid = new AnswerGrid();
  for (const one of responses) grid.put(one);
  return grid;
}

function figures(tally: SurveyTally) {
  return { respondents: tally.respondents, needs: resultsOf(how, questions, tally) };
}

test('following answers as they come, change and go ends where counting them all from scratch does', () => {
  assert(
    property(steps, (all) => {
      const followed = new AnswerGrid();
      // Asked for early, it has to be kept true.
      followed.contradictions('berger', names);
      const left = new Map<string, Answered>();
      for (const { kind, of } of all) {
        if (kind === 'put') {
          followed.put(of);
          left.set(of.id, of);
        } else {
          followed.remove(of.id);
          left.delete(of.id);
        }
      }
      const fresh = gridOf(left.values());
      expect(figures(followed.tally())).toEqual(figures(fresh.tally()));
      expect(figures(followed.tallyOf(left.keys()))).toEqual(figures(fresh.tally()));
      expect(followed.contradictions('berger', names)).toEqual(
        fresh.contradictions('berger', names),
      );
    }),
  );
});

test('the order of the respondents does not matter', () => {
  assert(
    property(array(response, { maxLength: 60 }), (all) => {
      const last = [...new Map(all.map((one) => [one.id, one])).values()];
      expect(figures(gridOf(last.toReversed()).tally())).toEqual(figures(gridOf(last).tally()));
    }),
  );
});

test('segments that are split add up to everybody again', () => {
  assert(
    property(array(response, { maxLength: 60 }), integer({ min: 1, max: 4 }), (all, segments) => {
      const grid = gridOf(all);
      const parts = Array.from({ length: segments }, (_, segment) =>
        grid.tallyOf(grid.ids().filter((id) => Number(id) % segments === segment)),
      );
      const whole = grid.tally();
      expect(parts.reduce((sum, part) => sum + part.respondents, 0)).toBe(whole.respondents);
      for (const [need, { cells, importance: given }] of whole.needs) {
        const sumAt = (of: 'cells' | 'importance', at: number) =>
          parts.reduce((sum, part) => sum + (part.needs.get(need)?.[of][at] ?? 0), 0);
        expect(Array.from(cells, (_, at) => sumAt('cells', at))).toEqual(Array.from(cells));
        expect(Array.from(given, (_, at) => sumAt('importance', at))).toEqual(Array.from(given));
      }
    }),
  );
});

test('a need that is taken out in the middle of a wave leaves its answers behind, and they come back with it', () => {
  const grid = gridOf([
    { id: '1', answers: { a: of(1, 5), b: of(2, 5) } },
    { id: '2', answers: { a: of(1, 3) } },
  ]);
  const without = resultsOf(how, questions.slice(0, 1), grid.tally());
  expect(without.map(({ question, counts }) => [question.id, counts.O, counts.A])).toEqual([
    ['a', 1, 1],
  ]);
  const [, again] = resultsOf(how, questions, grid.tally());
  expect([again?.counts.M, again?.dropped]).toEqual([1, 1]);
});

test('half a questionnaire counts where it is whole, and is dropped elsewhere', () => {
  const grid = gridOf([{ id: '1', answers: { a: of(1, 5), b: of(2, null) } }]);
  expect(
    resultsOf(how, questions, grid.tally()).map(({ analysis, dropped }) => [analysis.n, dropped]),
  ).toEqual([
    [1, 0],
    [0, 1],
    [0, 1],
  ]);
});

test('who contradicts himself is named with the needs, the most often first, by the table that is used', () => {
  const grid = gridOf([
    { id: '1', answers: { a: of(1, 1), b: of(1, 5), c: of(2, 2) } },
    { id: '2', answers: { a: of(1, 1), b: of(5, 5) } },
    { id: '3', answers: { a: of(1, 5) } },
  ]);
  expect([grid.contradictions('berger', names), grid.contradictions('pouliot', ['c'])]).toEqual([
    [
      { response: '2', needs: 2 },
      { response: '1', needs: 1 },
    ],
    [{ response: '1', needs: 1 }],
  ]);
  expect(['2', '1', '9'].map((id) => grid.questionable(id, 'berger', names))).toEqual([
    ['a', 'b'],
    ['a'],
    [],
  ]);
});

test('a code is the place of a pair in the evaluation table, from 1', () => {
  expect([codeOf(of(1, 1)), codeOf(of(1, 5)), codeOf(of(5, 5)), codeOf(of(3, null))]).toEqual([
    1, 5, 25, 0,
  ]);
  expect(codeOf(undefined)).toBe(0);
});

function of(functional: number | null, dysfunctional: number | null) {
  return { functional, dysfunctional, importance: null };
}
