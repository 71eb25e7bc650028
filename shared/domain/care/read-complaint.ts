import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Client } from '../client/client.ts';
import type { Contact } from '../contact/contact.ts';
import type { Staff } from '../team/team.ts';
import type { CareProblem, Faults } from './care-problem.ts';
import {
  checkClient,
  readAnyDay,
  readOwner,
  readPastDay,
  readPerson,
  readText,
  unlessFaulty,
} from './care-problem.ts';
import type { Complaint, Severity } from './complaint.ts';
import { complaintTextLimit } from './complaint.ts';

/** A complaint as it is typed; an empty `due` is the day by which its severity asks for an answer. */
export type ComplaintForm = {
  readonly received: string;
  readonly contactId: string;
  readonly person: string;
  readonly severity: Severity;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
};

export type ComplaintSurroundings = {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly client: Client | undefined;
  readonly contact: Contact | undefined;
  readonly staff: readonly Staff[];
  /** The complaint as the book has it; null for one that is being received. */
  readonly before: Complaint | null;
  /** The day of its first step, if one was taken: it was not received after that. */
  readonly firstStep?: Day | undefined;
};

/** So many working days there are for an answer. */
export const answerWithin: Readonly<Record<Severity, number>> = {
  critical: 1,
  serious: 3,
  minor: 5,
};

export function complaintFormOf(complaint: Complaint): ComplaintForm {
  const { received, contactId, person, severity, text, owner, due } = complaint;
  return { received, contactId: contactId ?? '', person, severity, text, owner, due };
}

/** A complaint from what was typed; what its steps decide (state, cause, outcome) stays as it is. */
export function readComplaint(
  ids: { readonly id: Id; readonly clientId: Id },
  typed: ComplaintForm,
  around: ComplaintSurroundings,
): Result<Complaint, readonly CareProblem[]> {
  const { before } = around;
  const faults: Faults = [];
  if (!before) checkClient(around.client, faults);
  const received = readReceived(typed.received, around, faults);
  const who = readPerson(
    typed,
    { clientId: ids.clientId, contact: around.contact },
    'person-missing',
    faults,
  );
  const rule = { limit: complaintTextLimit, missing: 'text-missing' } as const;
  const text = readText(typed.text, 'text', rule, faults);
  const kept = before !== null && typed.owner.trim() === before.owner;
  const owner = readOwner(typed.owner, kept ? [] : around.staff, faults);
  const { severity } = typed;
  const due = readDue(typed, received, around, faults);
  const stands = before ?? fresh;
  return unlessFaulty({ ...stands, ...ids, received, ...who, severity, text, owner, due }, faults);
}

function readReceived(
  text: string,
  { today, firstStep }: ComplaintSurroundings,
  faults: Faults,
): Day {
  const received = readPastDay(text, 'received', today, faults);
  if (firstStep !== undefined && received > firstStep) {
    faults.push({ field: 'received', type: 'after-first-step' });
  }
  return received;
}

function readDue(
  { due: text, severity }: ComplaintForm,
  received: Day,
  { today, calendar }: ComplaintSurroundings,
  faults: Faults,
): Day {
  if (text.trim() === '') {
    return received === '' ? '' : addWorkingDays(calendar, received, answerWithin[severity]);
  }
  const due = readAnyDay(text, 'due', today, faults);
  if (due !== '' && due < received) faults.push({ field: 'due', type: 'due-before-start' });
  return due;
}

const fresh = {
  state: 'received',
  cause: '',
  outcome: '',
  closed: null,
  wonBack: 'not-yet',
} as const;
