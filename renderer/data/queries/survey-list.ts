import type { Survey } from '../../../shared/domain/kano/survey.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

export type ListedSurvey = {
  readonly survey: Survey;
  readonly needs: number;
  readonly respondents: number;
};

/** All surveys, the latest first. */
export async function surveyList(book: ReadableBook): Promise<readonly ListedSurvey[]> {
  const surveys = await allRows(book, 'surveys');
  const latestFirst = surveys.toSorted((a, b) => order(b, a));
  return Promise.all(
    latestFirst.map(async (survey) => ({
      survey,
      needs: await book.howMany('questions', 'surveyId', survey.id),
      respondents: await book.howMany('responses', 'surveyId', survey.id),
    })),
  );
}

function order(a: Survey, b: Survey): number {
  return a.day.localeCompare(b.day) || a.id.localeCompare(b.id);
}
