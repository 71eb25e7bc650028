import { z } from 'zod';
import { answerPairSchema } from '../../../shared/domain/kano/survey.ts';
import type { AnswerPair, Question, Response } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';

/** A questionnaire as it is being answered, and as its draft is kept. */
export const askState = z.object({
  id: z.string(),
  clientId: z.string().nullable(),
  client: z.string(),
  contactId: z.string().nullable(),
  respondent: z.string(),
  day: z.string(),
  /** Whether the importance is asked after both answers. */
  importance: z.boolean(),
  answers: z.record(z.string(), answerPairSchema),
  /** `who`, `end`, or the question that is asked. */
  step: z.string(),
});
export type AskState = z.infer<typeof askState>;

export const firstStep = 'who';
export const lastStep = 'end';

export function newAsk(id: Id, day: string): AskState {
  return {
    id,
    clientId: null,
    client: '',
    contactId: null,
    respondent: '',
    day,
    importance: true,
    answers: {},
    step: firstStep,
  };
}

/** A correction begins at the end, where all answers can be seen. */
export function askOfResponse(response: Response, client: string): AskState {
  const { id, clientId, contactId, respondent, day, answers } = response;
  const pairs = Object.values(answers);
  const importance = pairs.length === 0 || pairs.some((pair) => pair.importance !== null);
  return { id, clientId, client, contactId, respondent, day, answers, importance, step: lastStep };
}

export const noAnswers: AnswerPair = { functional: null, dysfunctional: null, importance: null };

/** The three questions about a need, in the order in which they are asked. */
export type Side = keyof AnswerPair;

export function sidesOf(state: AskState): readonly Side[] {
  return state.importance
    ? ['functional', 'dysfunctional', 'importance']
    : ['functional', 'dysfunctional'];
}

/** The steps in their order; a step that is no longer there (its need was removed meanwhile) counts as the end. */
export function stepsOf(questions: readonly Question[]): readonly string[] {
  return [firstStep, ...questions.map(({ id }) => id), lastStep];
}

export function stepAfter(questions: readonly Question[], step: string, by: -1 | 1): string {
  const steps = stepsOf(questions);
  const at = steps.indexOf(step);
  const from = at < 0 ? steps.length - 1 : at;
  return steps[Math.min(steps.length - 1, Math.max(0, from + by))] ?? lastStep;
}

export function isWhole(pair: AnswerPair | undefined): boolean {
  return pair !== undefined && pair.functional !== null && pair.dysfunctional !== null;
}
