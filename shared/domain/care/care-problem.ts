import type { Id } from '../../record/id.ts';
import { nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Contact } from '../contact/contact.ts';
import type { Staff } from '../team/team.ts';
import { readDay } from '../visit/read-day.ts';

/** What can be wrong with what is typed of surveys, complaints, praise and scores. */
export const careFaults = [
  'client-not-found',
  'client-archived',
  'day-missing',
  'day-not-readable',
  'no-such-day',
  'day-to-come',
  'before-event',
  'before-last-step',
  'before-period',
  'after-first-step',
  'ends-before-starts',
  'due-before-start',
  'person-missing',
  'contact-not-found',
  'visit-missing',
  'visit-not-made',
  'poll-not-found',
  'score-missing',
  'score-out-of-range',
  'nps-missing',
  'nps-out-of-range',
  'owner-missing',
  'owner-left',
  'staff-missing',
  'staff-left',
  'text-missing',
  'name-missing',
  'cause-missing',
  'outcome-missing',
  'reason-missing',
  'move-not-possible',
  'asked-not-a-count',
  'count-not-a-count',
  'more-answers-than-asked',
  'scored-already',
  'not-closed',
] as const;
export type CareFault = (typeof careFaults)[number];

export type CareProblem =
  | { readonly field: string; readonly type: CareFault }
  | {
      readonly field: string;
      readonly type: 'too-long';
      readonly limit: number;
      readonly length: number;
    };

/** What a command refuses: the fields that are wrong, or a record that is not in the book any more. */
export type CareRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly CareProblem[] }
  | { readonly type: 'record-not-found' };

/** Gathers what is wrong while a form is read, so that all of it is told at once. */
export type Faults = CareProblem[];

/** Nothing is written down about a client that is gone or archived. */
export function checkClient(client: Client | undefined, faults: Faults): void {
  if (!client) faults.push({ field: 'client', type: 'client-not-found' });
  else if (client.archivedAt !== null) faults.push({ field: 'client', type: 'client-archived' });
}

const dayFaults = {
  empty: 'day-missing',
  'no-such-day': 'no-such-day',
  'not-a-day': 'day-not-readable',
} as const;

/** A day that is there and can be read; '' with a fault where it is not. */
export function readAnyDay(text: string, field: string, today: Day, faults: Faults): Day {
  const read = readDay(text, today);
  if (read.ok) return read.value;
  faults.push({ field, type: dayFaults[read.error.type] });
  return '';
}

/** The same for something that has happened. */
export function readPastDay(text: string, field: string, today: Day, faults: Faults): Day {
  const day = readAnyDay(text, field, today, faults);
  if (day > today) faults.push({ field, type: 'day-to-come' });
  return day;
}

/** The same where the day may be left open. */
export function readPerhapsDay(
  text: string,
  field: string,
  today: Day,
  faults: Faults,
): Day | null {
  return text.trim() === '' ? null : readPastDay(text, field, today, faults);
}

type TextRule = { readonly limit: number; readonly missing: CareFault | null };

/** A text without the blanks around it; with a fault where it is too long, or missing where it must be there. */
export function readText(text: string, field: string, rule: TextRule, faults: Faults): string {
  const { limit, missing } = rule;
  const plain = text.trim();
  if (plain === '' && missing !== null) faults.push({ field, type: missing });
  if (plain.length > limit) {
    faults.push({ field, type: 'too-long', limit, length: plain.length });
  }
  return plain;
}

export const remarkRule: TextRule = { limit: noteLimit, missing: null };

/** A score of 1 to 5; null with a fault where it is none. */
export function readScore(text: string, field: string, faults: Faults): number | null {
  const plain = text.normalize('NFKC').trim();
  const score = /^[1-5]$/u.test(plain) ? Number(plain) : null;
  if (score === null) {
    faults.push({ field, type: plain === '' ? 'score-missing' : 'score-out-of-range' });
  }
  return score;
}

/** Who is asked, thanked or heard: a contact of the client, or anybody by name. */
export type Person = { readonly contactId: Id | null; readonly person: string };

/** The name of a chosen contact stands for what was typed. */
export function readPerson(
  typed: { readonly contactId: string; readonly person: string },
  around: { readonly clientId: Id; readonly contact: Contact | undefined },
  missing: CareFault | null,
  faults: Faults,
): Person {
  if (typed.contactId === '') {
    const rule = { limit: nameLimit, missing };
    return { contactId: null, person: readText(typed.person, 'person', rule, faults) };
  }
  const { contact, clientId } = around;
  if (contact?.clientId !== clientId) {
    faults.push({ field: 'person', type: 'contact-not-found' });
    return { contactId: null, person: '' };
  }
  return { contactId: contact.id, person: contact.name };
}

/** Who looks after something, by name; nobody who has left the office. */
export function readOwner(text: string, staff: readonly Staff[], faults: Faults): string {
  const rule = { limit: nameLimit, missing: 'owner-missing' } as const;
  const name = readText(text, 'owner', rule, faults);
  const called = staff.filter((person) => person.name === name);
  if (called.length > 0 && called.every(({ archivedAt }) => archivedAt !== null)) {
    faults.push({ field: 'owner', type: 'owner-left' });
  }
  return name;
}

/** A person of the office who is still there. */
export function checkStaff(person: Staff | undefined, faults: Faults): void {
  if (!person) faults.push({ field: 'staffId', type: 'staff-missing' });
  else if (person.archivedAt !== null) faults.push({ field: 'staffId', type: 'staff-left' });
}

/** What was read, if nothing was wrong with it. */
export function unlessFaulty<T>(value: T, faults: Faults): Result<T, readonly CareProblem[]> {
  return faults.length > 0 ? err(faults) : ok(value);
}
