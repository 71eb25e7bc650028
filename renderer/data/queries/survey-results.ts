import type { AnswerGrid } from '../../../shared/domain/kano/answer-grid.ts';
import { inOrder } from '../../../shared/domain/kano/design-survey.ts';
import type { Question, Survey } from '../../../shared/domain/kano/survey.ts';
import type { NeedResult } from '../../../shared/domain/kano/tally-survey.ts';
import { resultsOf } from '../../../shared/domain/kano/tally-survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { followAnswers } from './follow-answers.ts';

export type SurveyResults = {
  readonly survey: Survey;
  readonly respondents: number;
  /** In the order in which they are asked. */
  readonly questions: readonly Question[];
  /** Of all respondents, in the same order. */
  readonly needs: readonly NeedResult[];
  /** For the results of some of them. It goes on following the book: whoever keeps it keeps no moment of it. */
  readonly answers: AnswerGrid;
};

/** What the answers to a survey say about its needs; null where there is no such survey. */
export async function surveyResults(
  book: ReadableBook,
  surveyId: Id,
): Promise<SurveyResults | null> {
  const survey = await book.get('surveys', surveyId);
  return survey ? resultsFor(book, survey) : null;
}

/** The same for a survey that was read already. */
export async function resultsFor(book: ReadableBook, survey: Survey): Promise<SurveyResults> {
  const questions = inOrder(await book.lookUp('questions', 'surveyId', [survey.id]));
  const answers = await followAnswers(book, survey.id);
  const tally = answers.tally();
  const needs = resultsOf(survey, questions, tally);
  return { survey, respondents: tally.respondents, questions, needs, answers };
}
