import { array, assert, constantFrom, integer, option, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { aPoll, aRating, aScore } from '../../../tests/support/care-rows.ts';
import { id } from '../../../tests/support/test-book.ts';
import type { HealthAnswer } from './health.ts';
import { healthPanel, healthQuestions, verdictOf } from './health.ts';
import { quadrantOf, typeOf } from './quadrant.ts';
import { caseFigures, pollFigures } from './survey-figures.ts';

const score = integer({ min: 1, max: 5 });

test('whatever was answered, everybody who was asked is in the denominator and every answer in the spread', () => {
  assert(
    property(array(option(score)), (answers) => {
      const figures = caseFigures(answers.map((given) => aRating({ score: given })));
      const given = answers.filter((one) => one !== null);
      expect(figures).toMatchObject({
        asked: answers.length,
        answered: given.length,
        low: given.filter((one) => one <= 2).length,
      });
      expect(figures.spread.reduce((sum, one) => sum + one, 0)).toBe(given.length);
      expect(figures.response?.n ?? 0).toBe(answers.length);
      const mean = figures.mean?.mean ?? 0;
      expect(given.length === 0 || Math.min(...given) <= mean).toBe(true);
      expect(given.length === 0 || mean <= Math.max(...given)).toBe(true);
    }),
  );
});

test('counts and single answers of a public survey add up, and never to more than all', () => {
  const poll = aPoll({ asked: 4, counts: { '5': 2, '1': 1 } });
  expect(pollFigures(poll, [aRating({ score: 3 }), aRating({ score: null })])).toMatchObject({
    asked: 4,
    answered: 4,
    mean: { mean: 3.5, n: 4 },
    spread: [1, 0, 1, 0, 2],
    low: 1,
  });
  const twoDevices = pollFigures(poll, [aRating({ score: 3 }), aRating({ score: 3 })]);
  expect(twoDevices.response).toMatchObject({ part: 5, n: 5, share: 1, high: 1 });
});

test('the four types lie in their quarters, and nobody is a type on the line or below five scores', () => {
  expect([typeOf(4, 2), typeOf(2, 2), typeOf(4, 4), typeOf(2, 4), typeOf(3, 5)]).toEqual([
    'A',
    'B',
    'C',
    'D',
    null,
  ]);
  const scores = (count: number, program: number) =>
    Array.from({ length: count }, () => aScore({ program, personal: 5 }));
  expect(quadrantOf(scores(4, 5))).toEqual([
    { staffId: id(700), n: 4, program: 5, personal: 5, type: null, tooFew: true },
  ]);
  expect(quadrantOf(scores(5, 5))[0]).toMatchObject({ n: 5, type: 'C', tooFew: false });
  expect(quadrantOf([...scores(5, 5), ...scores(5, 1)])[0]).toMatchObject({ n: 10, type: null });
});

test('means stay on the scale, every score counts once, and the order of the scores does not matter', () => {
  assert(
    property(array(tuple(constantFrom(1, 2, 3), score, score)), (given) => {
      const scores = given.map(([who, program, personal], at) =>
        aScore({ id: id(at), staffId: id(who), program, personal }),
      );
      const points = quadrantOf(scores);
      expect(points.reduce((sum, { n }) => sum + n, 0)).toBe(given.length);
      for (const { program, personal, n, tooFew } of points) {
        expect([program, personal].every((mean) => mean >= 1 && mean <= 5)).toBe(true);
        expect(tooFew).toBe(n < 5);
      }
      expect(quadrantOf(scores.toReversed())).toEqual(points);
    }),
  );
});

const answered = (part: Partial<HealthAnswer>): HealthAnswer => ({
  id: id(1),
  clientId: id(1),
  question: 'sla-met',
  day: '2026-05-01',
  answer: 'yes',
  remark: '',
  ...part,
});

test('the panel shows the latest answer of each of the eight questions with those before it', () => {
  const answers = [
    answered({ id: id(3), day: '2026-05-01', answer: 'no' }),
    answered({ id: id(1), day: '2026-01-01' }),
    answered({ id: id(2), day: '2026-03-01', answer: 'unknown' }),
    answered({ id: id(4), question: 'penalty-triggered', answer: 'no' }),
  ];
  const panel = healthPanel(answers, 1);
  expect(panel.flatMap(({ lines }) => lines.map(({ question }) => question))).toEqual(
    healthQuestions,
  );
  expect(healthQuestions).toHaveLength(8);
  expect(panel.map(({ block, verdict }) => [block, verdict])).toEqual([
    ['revenue', 'unknown'],
    ['incidents', 'unknown'],
    ['penalty', 'bad'],
  ]);
  expect(panel[2]?.lines[0]).toEqual({
    question: 'sla-met',
    latest: answers[0],
    earlier: [answers[2]],
  });
});

test('a triggered penalty clause is the one yes that is bad', () => {
  const bad = healthQuestions.filter((question) => verdictOf(question, 'yes') === 'bad');
  expect(bad).toEqual(['penalty-triggered']);
  expect(healthQuestions.every((question) => verdictOf(question, 'unknown') === 'unknown')).toBe(
    true,
  );
});
