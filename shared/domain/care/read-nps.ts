import type { Id } from '../../record/id.ts';
import type { Result } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { addWorkingDays } from '../calendar/working-days.ts';
import type { Client } from '../client/client.ts';
import type { Contact } from '../contact/contact.ts';
import type { Staff } from '../team/team.ts';
import type { Visit } from '../visit/visit.ts';
import type { CareProblem, Faults } from './care-problem.ts';
import {
  checkClient,
  readOwner,
  readPastDay,
  readPerson,
  readText,
  remarkRule,
  unlessFaulty,
} from './care-problem.ts';
import type { NpsScore } from './nps-score.ts';
import { isDetractor, npsValues } from './nps-score.ts';
import type { FollowUp } from './rating.ts';

/** An answer as it is typed; the ids are '' where nothing is chosen. */
export type NpsForm = {
  readonly visitId: string;
  readonly day: string;
  readonly contactId: string;
  readonly person: string;
  /** 0 to 10. */
  readonly score: string;
  readonly reason: string;
  /** Who follows a detractor up; needed only then. */
  readonly owner: string;
};

export type NpsSurroundings = {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly client: Client | undefined;
  readonly contact: Contact | undefined;
  readonly visit: Visit | undefined;
  readonly staff: readonly Staff[];
};

export type NpsIds = { readonly id: Id; readonly clientId: Id; readonly followUpId: Id };
export type RecordedNps = { readonly score: NpsScore; readonly followUp: FollowUp | null };

/** Somebody was asked whether they would recommend us: the answer, and a detractor's follow-up, due on the next working day. */
export function readNps(
  ids: NpsIds,
  typed: NpsForm,
  around: NpsSurroundings,
): Result<RecordedNps, readonly CareProblem[]> {
  const faults: Faults = [];
  checkClient(around.client, faults);
  const visit = visitOf(ids.clientId, typed, around.visit, faults);
  const day = readPastDay(typed.day, 'day', around.today, faults);
  if (visit && day !== '' && day < visit.day) faults.push({ field: 'day', type: 'before-event' });
  const of = { clientId: ids.clientId, contact: around.contact };
  const who = readPerson(typed, of, 'person-missing', faults);
  const value = readValue(typed.score, faults);
  const reason = readText(typed.reason, 'reason', remarkRule, faults);
  const score: NpsScore = {
    id: ids.id,
    clientId: ids.clientId,
    ...who,
    day,
    score: value ?? 0,
    reason,
    visitId: visit?.id ?? null,
    responseId: null,
  };
  const followUp =
    value !== null && isDetractor(value)
      ? followUpOf(score, ids.followUpId, readOwner(typed.owner, around.staff, faults), around)
      : null;
  return unlessFaulty({ score, followUp }, faults);
}

/** What a detractor opens. `owner` is '' where nobody is known yet. */
export function followUpOf(
  score: NpsScore,
  id: Id,
  owner: string,
  { today, calendar }: Pick<NpsSurroundings, 'today' | 'calendar'>,
): FollowUp {
  return {
    id,
    clientId: score.clientId,
    ratingId: score.id,
    owner,
    opened: today,
    due: addWorkingDays(calendar, today, 1),
    closed: null,
    outcome: '',
  };
}

function visitOf(
  clientId: Id,
  { visitId }: NpsForm,
  visit: Visit | undefined,
  faults: Faults,
): Visit | null {
  if (visitId === '') return null;
  if (visit?.clientId !== clientId) faults.push({ field: 'visitId', type: 'visit-missing' });
  else if (visit.end === null) faults.push({ field: 'visitId', type: 'visit-not-made' });
  else return visit;
  return null;
}

function readValue(text: string, faults: Faults): number | null {
  const plain = text.normalize('NFKC').trim();
  const value = npsValues.find((known) => String(known) === plain) ?? null;
  if (value === null) {
    faults.push({ field: 'score', type: plain === '' ? 'nps-missing' : 'nps-out-of-range' });
  }
  return value;
}
