import type { Id } from '../../record/id.ts';
import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { isDay } from '../calendar/day.ts';
import type { KanoTable } from './evaluate.ts';
import type { Question, Survey } from './survey.ts';

/** A need as a form holds it; its id is born there, so that it stays the same need however it is renamed. */
export type NeedDraft = {
  readonly id: Id;
  readonly need: string;
  /** Its own wording of a question; '' for the usual one. */
  readonly functional: string;
  readonly dysfunctional: string;
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
};

export type DesignRefusal =
  | { readonly type: 'name-missing' }
  | { readonly type: 'name-too-long'; readonly limit: number }
  | { readonly type: 'note-too-long'; readonly limit: number }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'threshold-outside' }
  | { readonly type: 'no-needs' }
  | { readonly type: 'need-missing'; readonly need: Id }
  | { readonly type: 'need-too-long'; readonly need: Id; readonly limit: number }
  | { readonly type: 'wording-too-long'; readonly need: Id; readonly limit: number }
  | { readonly type: 'need-twice'; readonly need: Id; readonly name: string };

export type DesignedSurvey = { readonly survey: Survey; readonly questions: readonly Question[] };

/** The survey and its questions as the draft describes them. */
export function designSurvey(draft: SurveyDraft): Result<DesignedSurvey, DesignRefusal> {
  const name = draft.name.trim();
  const note = draft.note.trim();
  const { id, day, table, tieThreshold } = draft;
  if (name === '') return err({ type: 'name-missing' });
  if (name.length > nameLimit) return err({ type: 'name-too-long', limit: nameLimit });
  if (note.length > noteLimit) return err({ type: 'note-too-long', limit: noteLimit });
  if (!isDay(day)) return err({ type: 'no-such-day' });
  if (!isShare(tieThreshold)) return err({ type: 'threshold-outside' });
  const questions = questionsOf(draft);
  if (!questions.ok) return questions;
  return ok({
    survey: { id, name, day, table, tieThreshold, note },
    questions: questions.value,
  });
}

export type RevisedSurvey = DesignedSurvey & {
  /** Needs that are no longer asked. Their answers stay in the responses, out of sight, and come back with an undo. */
  readonly removed: readonly Id[];
};

/**
 * The survey as revised by a draft. Only the needs in `dropped` are removed: one that the form has never seen, because
 * another window added it meanwhile, stays and moves to the end.
 */
export function reviseSurvey(
  stored: readonly Question[],
  draft: SurveyDraft,
  dropped: readonly Id[],
): Result<RevisedSurvey, DesignRefusal> {
  const named = new Set([...draft.needs.map(({ id }) => id), ...dropped]);
  const unseen = inOrder(stored).filter(({ id }) => !named.has(id));
  const revised = designSurvey({ ...draft, needs: [...draft.needs, ...unseen] });
  if (!revised.ok) return revised;
  const kept = new Set(revised.value.questions.map(({ id }) => id));
  const removed = stored.filter(({ id }) => !kept.has(id)).map(({ id }) => id);
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

function questionsOf({ id, needs }: SurveyDraft): Result<readonly Question[], DesignRefusal> {
  if (needs.length === 0) return err({ type: 'no-needs' });
  const questions: Question[] = [];
  const names = new Set<string>();
  for (const [place, draft] of needs.entries()) {
    const question = questionOf(id, place, draft);
    if (!question.ok) return question;
    const { need } = question.value;
    const name = need.normalize('NFKC').toLowerCase();
    if (names.has(name)) return err({ type: 'need-twice', need: draft.id, name: need });
    names.add(name);
    questions.push(question.value);
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
  if (Math.max(functional.length, dysfunctional.length) > lineLimit) {
    return err({ type: 'wording-too-long', need: id, limit: lineLimit });
  }
  return ok({ id, surveyId, place, need, functional, dysfunctional });
}

function isShare(value: number | null): value is number {
  return value !== null && value >= 0 && value <= 1;
}
