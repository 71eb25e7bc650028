import type { Id } from '../../record/id.ts';
import { compareDays, type Day } from '../calendar/day.ts';
import { type WorkingCalendar, workingDaysBetween } from '../calendar/working-days.ts';
import type { SegmentLetter } from '../client/client.ts';
import { nextDue, visitCycles, type VisitCycles } from './cycle.ts';

/** What is known of a client when it is asked whether it is due. Either day is '' where there is no such visit. */
export type ContactState = {
  readonly segment: SegmentLetter | null;
  /** The latest visit that was made. */
  readonly lastVisit: Day;
  /** The earliest visit that is planned. */
  readonly nextVisit: Day;
};

/** Where a client stands. A planned visit takes the place of the day on which the client would be due. */
export type Due =
  | { readonly kind: 'planned'; readonly day: Day }
  /** No visit was ever made or planned: there is no last contact to count from, so it is waiting, not overdue. */
  | { readonly kind: 'first-visit' }
  /** `late` is in working days: 0 on the day itself and on the days off behind it. */
  | { readonly kind: 'due'; readonly day: Day; readonly late: number }
  | { readonly kind: 'later'; readonly day: Day };

export function dueOf(
  client: ContactState,
  today: Day,
  calendar: WorkingCalendar,
  cycles: VisitCycles = visitCycles,
): Due {
  if (client.nextVisit !== '') return { kind: 'planned', day: client.nextVisit };
  if (client.lastVisit === '') return { kind: 'first-visit' };
  // Another device's clock may be ahead: what it logged is no reason to go there.
  if (client.lastVisit > today) return { kind: 'later', day: client.lastVisit };
  const day = nextDue(client.lastVisit, client.segment, calendar, cycles);
  if (compareDays(day, today) > 0) return { kind: 'later', day };
  return { kind: 'due', day, late: workingDaysBetween(calendar, day, today) };
}

/** The segments in the order in which their clients come first. */
const order: Readonly<Record<SegmentLetter | 'none', number>> = { A: 0, B: 1, C: 2, none: 3 };

/** Key clients first, and within a segment whoever has waited longest. */
export function beforeInQueue(
  a: { readonly segment: SegmentLetter | null; readonly day: Day },
  b: { readonly segment: SegmentLetter | null; readonly day: Day },
): number {
  return bySegment(a, b) || (a.day < b.day ? -1 : Number(a.day > b.day));
}

export function bySegment(
  a: { readonly segment: SegmentLetter | null },
  b: { readonly segment: SegmentLetter | null },
): number {
  return order[a.segment ?? 'none'] - order[b.segment ?? 'none'];
}

/** A client in the queue. */
export type QueuedClient = {
  readonly id: Id;
  readonly name: string;
  readonly code: string;
  readonly region: string;
  readonly segment: SegmentLetter | null;
  /** The latest visit that was made; '' where there was none. */
  readonly lastVisit: Day;
};

export type DueClient = QueuedClient & { readonly day: Day; readonly late: number };

/** Who is to be contacted, each list at most as long as was asked for. Archived clients are in none of them. */
export type DueList = {
  /** Clients that are at least one working day late. */
  readonly overdue: number;
  /** Clients that are due, overdue ones among them; key clients first, then whoever has waited longest. */
  readonly dueCount: number;
  readonly due: readonly DueClient[];
  /** Clients that nobody has visited yet; key clients first, then those with most revenue. */
  readonly firstVisitCount: number;
  readonly firstVisits: readonly QueuedClient[];
  /** The clients whose earliest planned visit is on this day or was to be before it. */
  readonly withPlan: readonly Id[];
};
