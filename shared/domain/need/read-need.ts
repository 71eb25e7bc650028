import type { Id } from '../../record/id.ts';
import { noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Contact } from '../contact/contact.ts';
import type { Visit } from '../visit/visit.ts';
import type { Need, NeedSource } from './need.ts';
import { needTextLimit } from './need.ts';
import type { PastDayProblem } from './past-day.ts';
import { readPastDay } from './past-day.ts';
import type { PersonProblem } from './person-at-client.ts';
import { problemsOfPerson } from './person-at-client.ts';

/** A need as it is typed, without its level: that is chosen once, and then moved. */
export type NeedForm = {
  readonly text: string;
  readonly contactId: Id | null;
  readonly source: NeedSource | null;
  readonly evidence: string;
  /** Where a visit is named, the need was heard on its day. */
  readonly visitId: Id | null;
  readonly day: string;
};

export type NeedProblem =
  | { readonly field: 'text'; readonly type: 'text-missing' }
  | {
      readonly field: 'text' | 'evidence';
      readonly type: 'too-long';
      readonly limit: number;
      readonly length: number;
    }
  | PersonProblem
  | { readonly field: 'visitId'; readonly type: 'visit-gone' }
  | PastDayProblem<'day'>;

/** What the book has of the client of a need. */
export type NeedSurroundings = {
  readonly today: Day;
  readonly contacts: readonly Contact[];
  readonly visits: readonly Visit[];
};

/** A need as a person would type it, so that reading it gives the need again. */
export function needFormOf(need: Need): NeedForm {
  const { text, visitId, day } = need;
  return {
    text,
    contactId: need.contactId ?? null,
    source: need.source ?? null,
    evidence: need.evidence ?? '',
    visitId,
    day,
  };
}

/** The need with what was typed; every problem is told at once. What is not typed stays as it is. */
export function readNeed(
  need: Need,
  typed: Partial<NeedForm>,
  around: NeedSurroundings,
): Result<Need, readonly NeedProblem[]> {
  const before = needFormOf(need);
  const form = { ...before, ...typed };
  const [text, evidence] = [form.text.trim(), form.evidence.trim()];
  const heard = heardOn(form, before, around);
  const problems: readonly NeedProblem[] = [
    ...(text === '' ? [{ field: 'text', type: 'text-missing' } as const] : []),
    ...tooLong('text', text, needTextLimit),
    ...tooLong('evidence', evidence, noteLimit),
    ...problemsOfPerson(form.contactId, before.contactId, around.contacts),
    ...(heard.ok ? [] : [heard.error]),
  ];
  if (!heard.ok || problems.length > 0) return err(problems);
  const { contactId, source, visitId } = form;
  return ok({ ...need, text, evidence, contactId, source, visitId, day: heard.value });
}

/** The day of the visit that is named; one that was named before may have gone since, and leaves its day. */
function heardOn(
  { visitId, day }: NeedForm,
  before: NeedForm,
  { visits, today }: NeedSurroundings,
): Result<Day, NeedProblem> {
  if (visitId === null) return readPastDay('day', day, today);
  const visit = visits.find(({ id, end }) => id === visitId && end !== null);
  if (visit) return ok(visit.day);
  return visitId === before.visitId
    ? ok(before.day)
    : err({ field: 'visitId', type: 'visit-gone' });
}

function tooLong(
  field: 'text' | 'evidence',
  { length }: string,
  limit: number,
): readonly NeedProblem[] {
  return length > limit ? [{ field, type: 'too-long', limit, length }] : [];
}
