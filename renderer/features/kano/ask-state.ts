import { z } from 'zod';
import { answerPairSchema } from '../../../shared/domain/kano/survey.ts';
import type { AnswerPair, Question, Response } from '../../../shared/domain/kano/survey.ts';
import type { Id } from '../../../shared/record/id.ts';
import { languages } from '../../../shared/words/language.ts';
import type { EnteredResponse } from '../../data/commands/response-writes.ts';

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
  /** `who`, `nps`, `end`, or the question that is asked. */
  step: z.string(),
  // A draft of an older program says nothing of these.
  mode: z.enum(['self', 'interview', 'paper', 'table', 'page']).optional(),
  /** 0 to 10; null where it was not answered. */
  recommends: z.number().nullable().default(null),
  reason: z.string().default(''),
  /** The device is in the client's hands: where they are, what they read, and the code that takes it back ('' for none). */
  hands: z
    .object({ at: z.string(), language: z.enum(languages), code: z.string() })
    .nullable()
    .default(null),
});
export type AskState = z.infer<typeof askState>;

/** Under which a questionnaire is kept while it is answered, whoever holds the device. */
export function askDraftKey(survey: Id, answer: string): string {
  return `kano-answers ${survey} ${answer}`;
}

export const firstStep = 'who';
export const npsStep = 'nps';
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
    recommends: null,
    reason: '',
    hands: null,
  };
}

/** A correction begins at the end, where all answers can be seen. */
export function askOfResponse(response: Response, client: string, reason: string): AskState {
  const { id, clientId, contactId, respondent, day, answers } = response;
  const pairs = Object.values(answers);
  const importance = pairs.length === 0 || pairs.some((pair) => pair.importance !== null);
  return {
    id,
    clientId,
    client,
    contactId,
    respondent,
    day,
    answers,
    importance,
    ...(response.mode ? { mode: response.mode } : {}),
    step: lastStep,
    recommends: response.recommends ?? null,
    reason,
    hands: null,
  };
}

export const noAnswers: AnswerPair = { functional: null, dysfunctional: null, importance: null };

export function withAnswer(state: AskState, question: Id, part: Partial<AnswerPair>): AskState {
  const pair = { ...noAnswers, ...state.answers[question], ...part };
  return { ...state, answers: { ...state.answers, [question]: pair } };
}

/** The three questions about a need, in the order in which they are asked. */
export type Side = keyof AnswerPair;

export function sidesOf(state: AskState): readonly Side[] {
  return state.importance
    ? ['functional', 'dysfunctional', 'importance']
    : ['functional', 'dysfunctional'];
}

/** What is asked, in the order of this respondent. */
export type Asking = { readonly questions: readonly Question[]; readonly asksNps: boolean };

/** The steps in their order; a step that is no longer there (its need was removed meanwhile) counts as the end. */
export function stepsOf({ questions, asksNps }: Asking): readonly string[] {
  return [firstStep, ...questions.map(({ id }) => id), ...(asksNps ? [npsStep] : []), lastStep];
}

export function stepAfter(asking: Asking, step: string, by: -1 | 1): string {
  const steps = stepsOf(asking);
  const at = steps.indexOf(step);
  const from = at < 0 ? steps.length - 1 : at;
  return steps[Math.min(steps.length - 1, Math.max(0, from + by))] ?? lastStep;
}

export function isWhole(pair: AnswerPair | undefined): boolean {
  return pair !== undefined && pair.functional !== null && pair.dysfunctional !== null;
}

/** What is stored of a questionnaire. How somebody was asked stays as it was when they are corrected. */
export function enteredOf(
  surveyId: Id,
  clientId: Id,
  state: AskState,
  mode: NonNullable<Response['mode']>,
): EnteredResponse {
  const { id, contactId, respondent, day, answers, recommends, reason } = state;
  return {
    id,
    surveyId,
    clientId,
    contactId,
    respondent,
    day,
    answers,
    recommends,
    reason,
    mode: state.mode ?? mode,
  };
}
