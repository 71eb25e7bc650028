import type { Id } from '../../record/id.ts';
import { ok, type Result } from '../../result.ts';
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
  readScore,
  readText,
  remarkRule,
  unlessFaulty,
} from './care-problem.ts';
import type { Channel } from './care-values.ts';
import { isLow } from './care-values.ts';
import type { Poll } from './poll.ts';
import type { FollowUp, Occasion, Rating } from './rating.ts';

/** What stands for a score where somebody was asked and did not answer. */
export const noAnswer = 'none';

/** A survey answer as it is typed; the ids are '' where nothing is chosen. */
export type RatingForm = {
  readonly occasion: Occasion;
  readonly visitId: string;
  readonly pollId: string;
  readonly day: string;
  readonly channel: Channel;
  readonly contactId: string;
  readonly person: string;
  /** 1 to 5, or `noAnswer`. */
  readonly score: string;
  readonly remark: string;
  /** Who follows a low score up; needed only then. */
  readonly owner: string;
};

/** What the book says around an answer. */
export type RatingSurroundings = {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  readonly client: Client | undefined;
  readonly contact: Contact | undefined;
  readonly visit: Visit | undefined;
  readonly poll: Poll | undefined;
  /** How many answers the public survey has without this one. */
  readonly answered: number;
  readonly staff: readonly Staff[];
};

export type RatingIds = { readonly id: Id; readonly clientId: Id; readonly followUpId: Id };
export type Recorded = { readonly rating: Rating; readonly followUp: FollowUp | null };

/** An answer as a person would type it; `owner` is for a follow-up that it may open now. */
export function ratingFormOf(rating: Rating): RatingForm {
  const { occasion, visitId, pollId, day, channel, contactId, person, score, remark } = rating;
  return {
    occasion,
    visitId: visitId ?? '',
    pollId: pollId ?? '',
    day,
    channel,
    contactId: contactId ?? '',
    // The name of a chosen contact stands for what is typed.
    person: contactId === null ? person : '',
    score: score === null ? noAnswer : String(score),
    remark,
    owner: '',
  };
}

/**
 * Corrects an answer. A score that is low now opens a follow-up as a new answer would; one that is no longer low takes back the follow-up
 * that nobody has closed. What was done about the old score stays.
 */
export function correctRating(
  before: Recorded,
  typed: RatingForm,
  around: RatingSurroundings & { readonly followUpId: Id },
): Result<Recorded, readonly CareProblem[]> {
  const { rating, followUp } = before;
  const ids = { id: rating.id, clientId: rating.clientId, followUpId: around.followUpId };
  const kept = followUp !== null && (followUp.closed !== null || isLow(scoreIn(typed)));
  // Who looks after it is settled with the follow-up that is there.
  const form = kept ? { ...typed, owner: followUp.owner } : typed;
  const staff = kept ? [] : around.staff;
  // A survey that is over may still be put right.
  const poll = around.poll && { ...around.poll, archivedAt: null };
  const read = readRating(ids, form, { ...around, staff, poll });
  if (!read.ok || !kept) return read;
  return ok({ rating: read.value.rating, followUp });
}

function scoreIn({ score }: RatingForm): number | null {
  return score === noAnswer ? null : readScore(score, 'score', []);
}

/** Somebody was asked: the answer, and for a low score the follow-up that it opens, due on the next working day. */
export function readRating(
  ids: RatingIds,
  typed: RatingForm,
  around: RatingSurroundings,
): Result<Recorded, readonly CareProblem[]> {
  const faults: Faults = [];
  checkClient(around.client, faults);
  const event = eventOf(ids, typed, around, faults);
  const day = readDayAfter(typed.day, event, around.today, faults);
  const missing = typed.occasion === 'poll' ? null : 'person-missing';
  const who = readPerson(
    typed,
    { clientId: ids.clientId, contact: around.contact },
    missing,
    faults,
  );
  const score = readAnswer(typed.score, event, around.answered, faults);
  const remark = readText(typed.remark, 'remark', remarkRule, faults);
  const rating: Rating = {
    id: ids.id,
    clientId: ids.clientId,
    occasion: typed.occasion,
    visitId: event.visit?.id ?? null,
    pollId: event.poll?.id ?? null,
    day,
    channel: typed.channel,
    ...who,
    score,
    remark,
  };
  const followUp = isLow(score) ? openFollowUp(ids, typed.owner, around, faults) : null;
  return unlessFaulty({ rating, followUp }, faults);
}

type Event = { readonly visit?: Visit; readonly poll?: Poll };

/** Nobody is asked about a visit before it, nor in a survey before it begins. */
function readDayAfter(text: string, { visit, poll }: Event, today: Day, faults: Faults): Day {
  const day = readPastDay(text, 'day', today, faults);
  if (day === '') return day;
  if (visit && day < visit.day) faults.push({ field: 'day', type: 'before-event' });
  if (poll && day < poll.starts) faults.push({ field: 'day', type: 'before-period' });
  return day;
}

function readAnswer(
  text: string,
  { poll }: Event,
  answered: number,
  faults: Faults,
): number | null {
  if (text === noAnswer) return null;
  if (poll && answered >= poll.asked) {
    faults.push({ field: 'score', type: 'more-answers-than-asked' });
  }
  return readScore(text, 'score', faults);
}

/** The visit or the public survey that it was about, as the occasion asks for one. */
function eventOf(
  { clientId }: RatingIds,
  { occasion }: RatingForm,
  { visit, poll }: RatingSurroundings,
  faults: Faults,
): Event {
  if (occasion === 'visit') {
    if (visit?.clientId !== clientId) faults.push({ field: 'visitId', type: 'visit-missing' });
    else if (visit.end === null) faults.push({ field: 'visitId', type: 'visit-not-made' });
    else return { visit };
  }
  if (occasion === 'poll') {
    if (!poll || poll.archivedAt !== null) faults.push({ field: 'pollId', type: 'poll-not-found' });
    else return { poll };
  }
  return {};
}

function openFollowUp(
  { id, clientId, followUpId }: RatingIds,
  owner: string,
  { today, calendar, staff }: RatingSurroundings,
  faults: Faults,
): FollowUp {
  return {
    id: followUpId,
    clientId,
    ratingId: id,
    owner: readOwner(owner, staff, faults),
    opened: today,
    due: addWorkingDays(calendar, today, 1),
    closed: null,
    outcome: '',
  };
}
