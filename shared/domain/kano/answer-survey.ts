import type { Id } from '../../record/id.ts';
import { nameLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { isDay } from '../calendar/day.ts';
import type { AnswerPair, Response } from './survey.ts';

/** What a form, or a file, says of one respondent. Answers are any numbers until they are checked. */
export type ResponseDraft = {
  readonly id: Id;
  readonly surveyId: Id;
  readonly clientId: Id;
  readonly contactId: Id | null;
  readonly respondent: string;
  readonly day: string;
  /** By the question's id. Half a questionnaire is allowed: what is missing is null, or not there at all. */
  readonly answers: Readonly<Record<Id, AnswerPair>>;
};

export type AnswerRefusal =
  | { readonly type: 'respondent-missing' }
  | { readonly type: 'respondent-too-long'; readonly limit: number }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'nothing-answered' }
  | { readonly type: 'answer-outside'; readonly question: Id; readonly value: number }
  | { readonly type: 'importance-outside'; readonly question: Id; readonly value: number }
  /** This person has a response in this survey already; that one is to be corrected instead. */
  | { readonly type: 'answered-already'; readonly response: Id; readonly respondent: string };

/**
 * The response that shall stand in the book. `others` are the survey's responses from the same client; the one with the
 * draft's own id is what the draft corrects. Its answers to needs that are no longer asked are kept out of sight, so that
 * an undo of their removal finds them again.
 */
export function answerSurvey(
  others: readonly Response[],
  draft: ResponseDraft,
): Result<Response, AnswerRefusal> {
  const respondent = draft.respondent.trim();
  const { id, surveyId, clientId, contactId, day } = draft;
  if (respondent === '') return err({ type: 'respondent-missing' });
  if (respondent.length > nameLimit) return err({ type: 'respondent-too-long', limit: nameLimit });
  if (!isDay(day)) return err({ type: 'no-such-day' });
  const twin = others.find((other) => other.id !== id && isSamePerson(other, draft));
  if (twin) {
    return err({ type: 'answered-already', response: twin.id, respondent: twin.respondent });
  }
  const given = checkAnswers(draft.answers);
  if (!given.ok) return given;
  const before = others.find((other) => other.id === id);
  const answers = { ...before?.answers, ...given.value };
  return ok({ id, surveyId, clientId, contactId, respondent, day, answers });
}

type Person = Pick<Response, 'surveyId' | 'clientId' | 'contactId' | 'respondent'>;

/**
 * Two contacts are two people even where they share a name. A name that was only typed means whoever has that name at the
 * client.
 */
export function isSamePerson(a: Person, b: Person): boolean {
  if (a.surveyId !== b.surveyId || a.clientId !== b.clientId) return false;
  if (a.contactId !== null && b.contactId !== null) return a.contactId === b.contactId;
  return plain(a.respondent) === plain(b.respondent);
}

function plain(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function checkAnswers(
  answers: ResponseDraft['answers'],
): Result<Readonly<Record<Id, AnswerPair>>, AnswerRefusal> {
  const given: Record<Id, AnswerPair> = {};
  let answered = false;
  for (const [question, pair] of Object.entries(answers)) {
    const { functional, dysfunctional, importance } = pair;
    const wrong = [functional, dysfunctional].find((value) => !isAnswer(value, 5));
    if (wrong !== undefined && wrong !== null) {
      return err({ type: 'answer-outside', question, value: wrong });
    }
    if (importance !== null && !isAnswer(importance, 9)) {
      return err({ type: 'importance-outside', question, value: importance });
    }
    given[question] = pair;
    answered ||= functional !== null || dysfunctional !== null || importance !== null;
  }
  return answered ? ok(given) : err({ type: 'nothing-answered' });
}

function isAnswer(value: number | null, highest: number): boolean {
  return value === null || (Number.isInteger(value) && value >= 1 && value <= highest);
}
