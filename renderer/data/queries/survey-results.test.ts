import { expect, test } from 'vitest';
import { analyse } from '../../../shared/domain/kano/analyse.ts';
import { tallyOf } from '../../../shared/domain/kano/count.ts';
import { aPair, aSurvey, carSurvey } from '../../../tests/support/survey-rows.ts';
import { openTestBook } from '../../../tests/support/test-book.ts';
import { surveyResults } from './survey-results.ts';

const car = carSurvey();

test('a survey that is not in the book has no results', async () => {
  const deps = await openTestBook();
  expect(await surveyResults(deps.book, aSurvey().id)).toBeNull();
  deps.close();
});

test.runIf(car !== null)(
  'the 27 × 10 answers on cars give the figures of their counts',
  async () => {
    if (!car) return;
    const deps = await openTestBook({ surveys: [aSurvey()], ...car });
    const results = await surveyResults(deps.book, aSurvey().id);
    expect(results?.respondents).toBe(27);
    expect(results?.needs).toHaveLength(10);
    for (const { question, counts, dropped, analysis } of results?.needs ?? []) {
      const answers = car.responses.map((one) => one.answers[question.id] ?? aPair(null, null));
      expect({ counts, dropped }).toEqual(tallyOf(answers, 'berger'));
      expect(analysis).toEqual(analyse(counts));
      expect(analysis.n + dropped).toBe(27);
    }
    // The tenth attribute is refused by everybody: nothing is left to divide by.
    expect(results?.needs.at(9)).toMatchObject({
      counts: { M: 0, O: 0, A: 0, I: 0, R: 27, Q: 0 },
      analysis: { category: 'R', better: null, worse: null, totalStrength: 0 },
    });
    expect(results?.needs.map(({ dropped }) => dropped)).toEqual([2, 0, 0, 0, 1, 0, 0, 1, 0, 0]);
    deps.close();
  },
);
