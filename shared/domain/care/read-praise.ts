import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { Client } from '../client/client.ts';
import type { Contact } from '../contact/contact.ts';
import type { Staff } from '../team/team.ts';
import type { CareProblem, Faults } from './care-problem.ts';
import {
  checkClient,
  checkStaff,
  readPastDay,
  readPerhapsDay,
  readPerson,
  readText,
  unlessFaulty,
} from './care-problem.ts';
import type { Praise } from './praise.ts';
import { praiseTextLimit } from './praise.ts';

/** Praise as it is typed; `inside` and `outside` are '' until it was made known there. */
export type PraiseForm = {
  readonly staffId: string;
  readonly contactId: string;
  readonly person: string;
  readonly day: string;
  readonly text: string;
  readonly inside: string;
  readonly outside: string;
};

export function praiseFormOf(praise: Praise): PraiseForm {
  const { staffId, contactId, person, day, text, inside, outside } = praise;
  return {
    staffId,
    contactId: contactId ?? '',
    person,
    day,
    text,
    inside: inside ?? '',
    outside: outside ?? '',
  };
}

export function readPraise(
  ids: { readonly id: Id; readonly clientId: Id },
  typed: PraiseForm,
  around: {
    readonly today: Day;
    readonly client: Client | undefined;
    readonly contact: Contact | undefined;
    readonly person: Staff | undefined;
    readonly before: Praise | null;
  },
): Result<Praise, readonly CareProblem[]> {
  const { before, today } = around;
  const faults: Faults = [];
  if (!before) checkClient(around.client, faults);
  // Who has left since keeps the praise.
  if (before?.staffId !== typed.staffId) checkStaff(around.person, faults);
  const day = readPastDay(typed.day, 'day', today, faults);
  const who = readPerson(
    typed,
    { clientId: ids.clientId, contact: around.contact },
    'person-missing',
    faults,
  );
  const rule = { limit: praiseTextLimit, missing: 'text-missing' } as const;
  const text = readText(typed.text, 'text', rule, faults);
  const [inside, outside] = (['inside', 'outside'] as const).map((field) => {
    const known = readPerhapsDay(typed[field], field, today, faults);
    if (known && day !== '' && known < day) faults.push({ field, type: 'before-event' });
    return known;
  });
  const { staffId } = typed;
  return unlessFaulty(
    { ...ids, staffId, ...who, day, text, inside: inside ?? null, outside: outside ?? null },
    faults,
  );
}
