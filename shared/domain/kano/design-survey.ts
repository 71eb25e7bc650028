import { given } from '../../record/given.ts';
import type { Id } from '../../record/id.ts';
import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { isDay } from '../calendar/day.ts';
import type { KanoTable } from './evaluate.ts';
import type { Question, Survey } from './survey.ts';
import { invitedLimit, needsLimit } from './survey.ts';

/** A need as a form holds it; its id is born there, so that it stays the same need however it is renamed. */
export type NeedDraft = {
  readonly id: Id;
  readonly need: string;
  /** Its own wording of a question; '' for the usual one. */
  readonly functional: string;
  readonly dysfunctional: string;
  // What a draft does not name stays as it is in the book.
  /** The same in English; empty texts for the usual wording. */
  readonly english?: NonNullable<Question['english']> | undefined;
  /** Needs of clients that it stands for. */
  readonly needs?: readonly Id[] | undefined;
};

/** A survey as a form holds it, its needs in the order in which they are asked. */
export type SurveyDraft = {
  readonly id: Id;
  readonly name: string;
  readonly day: string;
  readonly table: KanoTable;
  /** A share of the answers (0.05 = 5 percentage points); null where the form holds no number. */
  readonly tieThreshold: number | null;
  readonly note: string;
  readonly needs: readonly NeedDraft[];
  // What a draft does not name stays as it is in the book.
  readonly scale?: 3 | 5 | undefined;
  /** null: everybody is asked in the order of the needs. */
  readonly seed?: number | null | undefined;
  readonly invited?: readonly Id[] | undefined;
  readonly asksNps?: boolean | undefined;
};

export type DesignRefusal =
  | { readonly type: 'name-missing' }
  | { readonly type: 'name-too-long'; readonly limit: number }
  | { readonly type: 'note-too-long'; readonly limit: number }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'threshold-outside' }
  | { readonly type: 'invited-too-many'; readonly limit: number }
  /** Answers are there with steps that the shorter scale does not have. */
  | { readonly type: 'scale-answered'; readonly count: number }
  | { readonly type: 'no-needs' }
  | { readonly type: 'need-missing'; readonly need: Id }
  | { readonly type: 'need-too-long'; readonly need: Id; readonly limit: number }
  | { readonly type: 'wording-too-long'; readonly need: Id; readonly limit: number }
  | { readonly type: 'need-twice'; readonly need: Id; readonly name: string };

export type DesignedSurvey = { readonly survey: Survey; readonly questions: readonly Question[] };

const nothingStored: StoredDesign = { survey: null, questions: [] };

/** The survey and its questions as the draft describes them. */
export function designSurvey(
  draft: SurveyDraft,
  stored: StoredDesign = nothingStored,
): Result<DesignedSurvey, DesignRefusal> {
  const name = draft.name.trim();
  const note = draft.note.trim();
  const { id, day, table, tieThreshold } = draft;
  const refusal = refusalOfHead(draft, name, note);
  if (refusal) return err(refusal);
  if (!isShare(tieThreshold)) return err({ type: 'threshold-outside' });
  const questions = questionsOf(draft, stored.questions);
  if (!questions.ok) return questions;
  const survey = { id, name, day, table, tieThreshold, note, ...choicesOf(draft, stored.survey) };
  return ok({ survey, questions: questions.value });
}

function refusalOfHead(
  { day, invited = [] }: SurveyDraft,
  name: string,
  note: string,
): DesignRefusal | null {
  if (name === '') return { type: 'name-missing' };
  if (name.length > nameLimit) return { type: 'name-too-long', limit: nameLimit };
  if (note.length > noteLimit) return { type: 'note-too-long', limit: noteLimit };
  if (!isDay(day)) return { type: 'no-such-day' };
  return invited.length > invitedLimit ? { type: 'invited-too-many', limit: invitedLimit } : null;
}

/** The survey that a draft revises; null for a new one. */
export type StoredDesign = {
  readonly survey: Survey | null;
  readonly questions: readonly Question[];
};

type Choices = Pick<Survey, 'scale' | 'series' | 'seed' | 'invited' | 'asksNps'>;

/** What a survey may leave open: as the draft says, else as it is in the book, else not there at all. */
function choicesOf(draft: SurveyDraft, stored: Survey | null): Choices {
  const { scale, seed, invited = [], asksNps } = { ...stored, ...given(draft) };
  return given({
    scale: scale === 3 ? scale : undefined,
    series: stored?.series,
    seed: seed ?? undefined,
    invited: invited.length === 0 ? undefined : [...new Set(invited)],
    asksNps: asksNps === true ? asksNps : undefined,
  });
}

export type RevisedSurvey = DesignedSurvey & {
  /** Needs that are no longer asked. Their answers stay in the responses, out of sight, and come back with an undo. */
  readonly removed: readonly Id[];
};

/**
 * The survey as revised by a draft. Only the needs in `dropped` are removed: one that the form has never seen, because
 * another window added it meanwhile, stays and moves to the end. A survey that was answered with five steps keeps them:
 * `betweenSteps` is how many of its answers are 2 or 4.
 */
export function reviseSurvey(
  stored: StoredDesign,
  draft: SurveyDraft,
  dropped: readonly Id[],
  betweenSteps: number,
): Result<RevisedSurvey, DesignRefusal> {
  if (draft.scale === 3 && stored.survey?.scale !== 3 && betweenSteps > 0) {
    return err({ type: 'scale-answered', count: betweenSteps });
  }
  const named = new Set([...draft.needs.map(({ id }) => id), ...dropped]);
  const unseen = inOrder(stored.questions).filter(({ id }) => !named.has(id));
  const revised = designSurvey({ ...draft, needs: [...draft.needs, ...unseen] }, stored);
  if (!revised.ok) return revised;
  const kept = new Set(revised.value.questions.map(({ id }) => id));
  const removed = stored.questions.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
  return ok({ ...revised.value, removed });
}

/** The questions in the order in which they are asked. */
export function inOrder(questions: readonly Question[]): readonly Question[] {
  return questions.toSorted((a, b) => a.place - b.place || (a.id < b.id ? -1 : 1));
}

/** One need a line, without empty lines and without numbers or bullets that a copied list has before them. */
export function needsFromLines(text: string): readonly string[] {
  return text
    .split(/\r?\n/u)
    .map((line) => line.replace(/^\s*(?:[-*•·]|\d{1,3}\s*[.)、．）](?!\d))\s*/u, '').trim())
    .filter((line) => line !== '');
}

function questionsOf(
  { id, needs }: SurveyDraft,
  stored: readonly Question[],
): Result<readonly Question[], DesignRefusal> {
  if (needs.length === 0) return err({ type: 'no-needs' });
  const questions: Question[] = [];
  const names = new Set<string>();
  for (const [place, draft] of needs.entries()) {
    const question = questionOf(id, place, draft);
    if (!question.ok) return question;
    const { need } = question.value;
    const name = plainNeed(need);
    if (names.has(name)) return err({ type: 'need-twice', need: draft.id, name: need });
    names.add(name);
    const before = stored.find((other) => other.id === draft.id);
    questions.push({ ...question.value, ...besidesOf(draft, before) });
  }
  return ok(questions);
}

function questionOf(
  surveyId: Id,
  place: number,
  draft: NeedDraft,
): Result<Question, DesignRefusal> {
  const { id } = draft;
  const need = draft.need.trim();
  const functional = draft.functional.trim();
  const dysfunctional = draft.dysfunctional.trim();
  if (need === '') return err({ type: 'need-missing', need: id });
  if (need.length > nameLimit) return err({ type: 'need-too-long', need: id, limit: nameLimit });
  const wordings = [functional, dysfunctional, ...Object.values(draft.english ?? {})];
  if (wordings.some((wording) => wording.trim().length > lineLimit)) {
    return err({ type: 'wording-too-long', need: id, limit: lineLimit });
  }
  return ok({ id, surveyId, place, need, functional, dysfunctional });
}

type Besides = Pick<Question, 'english' | 'follows' | 'needs' | 'cost'>;

/** What a question may lack: as the draft says, else as it is in the book. */
function besidesOf(draft: NeedDraft, stored: Question | undefined): Besides {
  const { english, needs = [] } = { ...stored, ...given(draft) };
  return given({
    english: plainEnglish(english) ?? undefined,
    follows: stored?.follows,
    needs: needs.length === 0 ? undefined : [...new Set(needs)].slice(0, needsLimit),
    cost: stored?.cost,
  });
}

function plainEnglish(
  english: NonNullable<Question['english']> | undefined,
): NonNullable<Question['english']> | null {
  if (english === undefined) return null;
  const plain = {
    need: english.need.trim(),
    functional: english.functional.trim(),
    dysfunctional: english.dysfunctional.trim(),
  };
  return Object.values(plain).every((text) => text === '') ? null : plain;
}

/** Two needs with the same plain words are one need. */
export function plainNeed(need: string): string {
  return need.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
}

function isShare(value: number | null): value is number {
  return value !== null && value >= 0 && value <= 1;
}
