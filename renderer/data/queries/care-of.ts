import type { ToldComplaint } from '../../../shared/domain/care/complaint-clock.ts';
import { byUrgency, inOrder } from '../../../shared/domain/care/complaint-clock.ts';
import type { Complaint, ComplaintStep } from '../../../shared/domain/care/complaint.ts';
import type { HealthAnswer } from '../../../shared/domain/care/health.ts';
import type { NpsScore } from '../../../shared/domain/care/nps-score.ts';
import type { Poll } from '../../../shared/domain/care/poll.ts';
import type { Praise } from '../../../shared/domain/care/praise.ts';
import type { FollowUp, Rating } from '../../../shared/domain/care/rating.ts';
import type { ServiceScore } from '../../../shared/domain/care/service-score.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { Staff } from '../../../shared/domain/team/team.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';
import { staffList } from './staff-list.ts';

/** An answer with what hangs on it. */
export type ToldRating = {
  readonly rating: Rating;
  readonly followUp: FollowUp | null;
  readonly scores: readonly ServiceScore[];
};

/** A recommendation with the follow-up that it opened. */
export type ToldNps = { readonly score: NpsScore; readonly followUp: FollowUp | null };

/** A visit that was made, with whether anybody was asked about it and how it was scored. */
export type AskableVisit = {
  readonly visit: Visit;
  readonly asked: boolean;
  readonly scores: readonly ServiceScore[];
};

export type CareOfClient = {
  /** The latest first. */
  readonly ratings: readonly ToldRating[];
  /** Whether they would recommend us, the latest first. */
  readonly nps: readonly ToldNps[];
  readonly visits: readonly AskableVisit[];
  /** Open ones first, by urgency. */
  readonly complaints: readonly ToldComplaint[];
  readonly praises: readonly Praise[];
  readonly health: readonly HealthAnswer[];
  /** Who can be asked; those who have left are not among them. */
  readonly contacts: readonly Contact[];
  readonly staff: readonly Staff[];
  readonly polls: readonly Poll[];
};

/** How a client is cared for: what it was asked, what it complained of and praised, and how it stands. */
export async function careOf(book: ReadableBook, client: Id): Promise<CareOfClient> {
  const of = [client];
  const [ratings, followUps, complaints, steps, praises, health, scores] = await Promise.all([
    book.lookUp('ratings', 'clientId', of),
    book.lookUp('followUps', 'clientId', of),
    book.lookUp('complaints', 'clientId', of),
    book.lookUp('complaintSteps', 'clientId', of),
    book.lookUp('praises', 'clientId', of),
    book.lookUp('healthAnswers', 'clientId', of),
    book.lookUp('serviceScores', 'clientId', of),
  ]);
  const nps = await book.lookUp('npsScores', 'clientId', of);
  const [visits, contacts, staff, polls] = await Promise.all([
    book.lookUp('visits', 'clientId', of),
    book.lookUp('contacts', 'clientId', of),
    staffList(book),
    allRows(book, 'polls'),
  ]);
  return {
    ratings: ratings.toSorted(latestFirst).map((rating) => ({
      rating,
      followUp: followUps.find(({ ratingId }) => ratingId === rating.id) ?? null,
      scores: scores.filter(({ ratingId }) => ratingId === rating.id),
    })),
    nps: nps.toSorted(latestFirst).map((score) => ({
      score,
      followUp: followUps.find(({ ratingId }) => ratingId === score.id) ?? null,
    })),
    visits: visits
      .filter(({ end }) => end !== null)
      .toSorted(latestFirst)
      .map((visit) => ({
        visit,
        asked: ratings.some(({ visitId }) => visitId === visit.id),
        scores: scores.filter(({ visitId }) => visitId === visit.id),
      })),
    complaints: withSteps(complaints, steps),
    praises: praises.toSorted(latestFirst),
    health,
    contacts: contacts
      .filter(({ archivedAt }) => archivedAt === null)
      .toSorted((a, b) => a.name.localeCompare(b.name)),
    staff,
    polls: polls.toSorted((a, b) => b.starts.localeCompare(a.starts)),
  };
}

export function withSteps(
  complaints: readonly Complaint[],
  steps: readonly ComplaintStep[],
): readonly ToldComplaint[] {
  const byComplaint = Map.groupBy(steps, ({ complaintId }) => complaintId);
  return complaints
    .map((complaint) => ({ complaint, steps: inOrder(byComplaint.get(complaint.id) ?? []) }))
    .toSorted(byUrgency);
}

type Dated = { readonly id: Id; readonly day: string };

export function latestFirst(a: Dated, b: Dated): number {
  return b.day.localeCompare(a.day) || (a.id < b.id ? 1 : -1);
}
