import { given } from '../../record/given.ts';
import type { Id } from '../../record/id.ts';
import { nameLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { isDay } from '../calendar/day.ts';
import type { AnswerPair, Response, Survey } from './survey.ts';

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
  // What a draft does not name stays as it is in the book.
  readonly mode?: Response['mode'];
  /** 0 to 10; null takes an answer back. */
  readonly recommends?: number | null | undefined;
};

export type AnswerRefusal =
  | { readonly type: 'respondent-missing' }
  | { readonly type: 'respondent-too-long'; readonly limit: number }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'nothing-answered' }
  | { readonly type: 'answer-outside'; readonly question: Id; readonly value: number }
  /** A step that the survey's shorter scale does not offer. */
  | { readonly type: 'answer-not-offered'; readonly question: Id; readonly value: number }
  | { readonly type: 'recommends-outside'; readonly value: number }
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
  scale: 3 | 5 = 5,
): Result<Response, AnswerRefusal> {
  const refusal = refusalOfPerson(others, draft);
  if (refusal) return err(refusal);
  const { id, surveyId, clientId, contactId, day } = draft;
  const before = others.find((other) => other.id === id);
  const { mode, recommends } = { ...before, ...given(draft) };
  const likely = recommends ?? undefined;
  if (likely !== undefined && !isWithin(likely, 0, 10)) {
    return err({ type: 'recommends-outside', value: likely });
  }
  const checked = checkAnswers(draft.answers, scale);
  if (!checked.ok) return checked;
  if (!checked.value.answered && likely === undefined) return err({ type: 'nothing-answered' });
  const answers = { ...before?.answers, ...checked.value.answers };
  const respondent = draft.respondent.trim();
  const response = { id, surveyId, clientId, contactId, respondent, day, answers };
  return ok({ ...response, ...given({ mode, recommends: likely }) });
}

function refusalOfPerson(others: readonly Response[], draft: ResponseDraft): AnswerRefusal | null {
  const respondent = draft.respondent.trim();
  if (respondent === '') return { type: 'respondent-missing' };
  if (respondent.length > nameLimit) return { type: 'respondent-too-long', limit: nameLimit };
  if (!isDay(draft.day)) return { type: 'no-such-day' };
  const twin = others.find((other) => other.id !== draft.id && isSamePerson(other, draft));
  return twin ? { type: 'answered-already', response: twin.id, respondent: twin.respondent } : null;
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

type Given = { readonly answers: Readonly<Record<Id, AnswerPair>>; readonly answered: boolean };

function checkAnswers(
  answers: ResponseDraft['answers'],
  scale: 3 | 5,
): Result<Given, AnswerRefusal> {
  const checked: Record<Id, AnswerPair> = {};
  let answered = false;
  for (const [question, pair] of Object.entries(answers)) {
    const refused = refusalOf(question, pair, scale);
    if (refused) return err(refused);
    checked[question] = pair;
    answered ||= Object.values(pair).some((value) => value !== null);
  }
  return ok({ answers: checked, answered });
}

function refusalOf(question: Id, pair: AnswerPair, scale: 3 | 5): AnswerRefusal | null {
  for (const value of [pair.functional, pair.dysfunctional]) {
    if (value === null) continue;
    if (!isWithin(value, 1, 5)) return { type: 'answer-outside', question, value };
    if (!stepsOfScale(scale).includes(value)) {
      return { type: 'answer-not-offered', question, value };
    }
  }
  const { importance } = pair;
  return importance === null || isWithin(importance, 1, 9)
    ? null
    : { type: 'importance-outside', question, value: importance };
}

/** Like, neutral and dislike keep their numbers on the short scale, so that one evaluation table serves both. */
export function stepsOfScale(scale: Survey['scale']): readonly number[] {
  return scale === 3 ? [1, 3, 5] : [1, 2, 3, 4, 5];
}

function isWithin(value: number, least: number, most: number): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
