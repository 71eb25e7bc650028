import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { workingDaysBetween } from '../calendar/working-days.ts';
import type { Complaint, ComplaintStep } from './complaint.ts';
import type { Median } from './statistics.ts';
import { medianOf } from './statistics.ts';

/** How long a complaint has been open in working days; the time between a closing and a reopening does not count. */
export function workingDaysOpen(
  complaint: Complaint,
  steps: readonly ComplaintStep[],
  today: Day,
  calendar: WorkingCalendar,
): number {
  let open = 0;
  let since: Day | null = complaint.received;
  for (const { day, move } of inOrder(steps)) {
    if (move === 'close' && since !== null) {
      open += spanOf(since, day, calendar);
      since = null;
    } else if (move === 'reopen') since = day;
  }
  return since === null ? open : open + spanOf(since, today, calendar);
}

/** Another device's clock may be ahead: what it wrote down for tomorrow takes no time back. */
function spanOf(from: Day, to: Day, calendar: WorkingCalendar): number {
  return to > from ? workingDaysBetween(calendar, from, to) : 0;
}

/** In the order in which they were taken: by day, and within a day as they were entered. */
export function inOrder(steps: readonly ComplaintStep[]): readonly ComplaintStep[] {
  return steps.toSorted((a, b) => a.day.localeCompare(b.day) || (a.id < b.id ? -1 : 1));
}

/** Whether the client has no answer yet, or was not content with the one it had. */
export function awaitsAnswer({ state }: Pick<Complaint, 'state'>): boolean {
  return state === 'received' || state === 'handling';
}

/** The day of the answer that stands: a complaint that was returned or opened again has none until it gets another. */
export function answeredOn(steps: readonly ComplaintStep[]): Day | null {
  let answered: Day | null = null;
  for (const { day, move } of inOrder(steps)) {
    if (move === 'answer' || move === 'close') answered ??= day;
    else if (move === 'return' || move === 'reopen') answered = null;
  }
  return answered;
}

/** Without an answer beyond the day by which the client was to have one. */
export function isLate(complaint: Pick<Complaint, 'state' | 'due'>, today: Day): boolean {
  return awaitsAnswer(complaint) && complaint.due < today;
}

export const complaintViews = ['open', 'late', 'closed', 'all'] as const;
export type ComplaintView = (typeof complaintViews)[number];

export function isIn(view: ComplaintView, complaint: Complaint, today: Day): boolean {
  if (view === 'all') return true;
  if (view === 'late') return isLate(complaint, today);
  return (complaint.state === 'closed') === (view === 'closed');
}

/** A complaint with its steps in their order. */
export type ToldComplaint = {
  readonly complaint: Complaint;
  readonly steps: readonly ComplaintStep[];
};

/** The median time to close in working days over those that are closed, with their count. */
export function timeToClose(
  complaints: readonly ToldComplaint[],
  today: Day,
  calendar: WorkingCalendar,
): Median | null {
  return medianOf(
    complaints
      .filter(({ complaint }) => complaint.state === 'closed')
      .map(({ complaint, steps }) => workingDaysOpen(complaint, steps, today, calendar)),
  );
}

const weight = { critical: 0, serious: 1, minor: 2 } as const;

/** Open ones first, those whose answer is due first before the others, then the latest that was closed. */
export function byUrgency(a: ToldComplaint, b: ToldComplaint): number {
  const [one, other] = [a.complaint, b.complaint];
  const closed = Number(one.state === 'closed') - Number(other.state === 'closed');
  if (closed !== 0) return closed;
  if (one.state === 'closed') return (other.closed ?? '').localeCompare(one.closed ?? '');
  return (
    one.due.localeCompare(other.due) ||
    weight[one.severity] - weight[other.severity] ||
    (one.id < other.id ? -1 : 1)
  );
}
