import { inOrder } from '../../../shared/domain/kano/design-survey.ts';
import type { Question, Survey } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type SurveyDesign = {
  readonly survey: Survey;
  /** In the order in which they are asked. */
  readonly questions: readonly Question[];
  /** How many respondents answered at least one of a need's questions; by the question's id. */
  readonly answered: ReadonlyMap<Id, number>;
};

/** What a survey asks, and how many answers each of its needs has; null where there is no such survey. */
export async function surveyDesign(book: ReadableBook, surveyId: Id): Promise<SurveyDesign | null> {
  const survey = await book.get('surveys', surveyId);
  if (!survey) return null;
  const questions = await book.lookUp('questions', 'surveyId', [surveyId]);
  const answered = new Map<Id, number>();
  for (const { answers } of await book.lookUp('responses', 'surveyId', [surveyId])) {
    for (const [question, { functional, dysfunctional }] of Object.entries(answers)) {
      if (functional === null && dysfunctional === null) continue;
      answered.set(question, (answered.get(question) ?? 0) + 1);
    }
  }
  return { survey, questions: inOrder(questions), answered };
}
