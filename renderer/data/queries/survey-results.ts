import { inOrder } from '../../../shared/domain/kano/design-survey.ts';
import type { Survey } from '../../../shared/domain/kano/survey.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { resultsOf, tallySurvey } from '../../../shared/domain/kano/tally-survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type SurveyResults = {
  readonly survey: Survey;
  readonly respondents: number;
  /** In the order in which they are asked. */
  readonly needs: readonly NeedResult[];
};

/** What the answers to a survey say about its needs; null where there is no such survey. */
export async function surveyResults(
  book: ReadableBook,
  surveyId: Id,
): Promise<SurveyResults | null> {
  const survey = await book.get('surveys', surveyId);
  if (!survey) return null;
  const questions = await book.lookUp('questions', 'surveyId', [surveyId]);
  const tally = tallySurvey(await book.lookUp('responses', 'surveyId', [surveyId]));
  const needs = resultsOf(survey, inOrder(questions), tally);
  return { survey, respondents: tally.respondents, needs };
}
