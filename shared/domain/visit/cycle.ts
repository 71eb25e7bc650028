import { addDays, type Day } from '../calendar/day.ts';
import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts';
import type { SegmentLetter } from '../client/client.ts';

export type VisitCycles = Readonly<Record<SegmentLetter | 'none', number>>;

/**
 * Natural days after which a client is to be contacted again, by its segment. Defaults of the product: key clients every
 * month, regular ones every quarter, all others every half year.
 */
export const visitCycles: VisitCycles = {
  A: 30,
  B: 90,
  C: 180,
  none: 180,
};

export function cycleOf(segment: SegmentLetter | null, cycles: VisitCycles = visitCycles): number {
  return cycles[segment ?? 'none'];
}

const daysOfYear = 365;

/** How often a client is to be visited in a year. */
export function visitsAYear(segment: SegmentLetter | null, cycles: VisitCycles): number {
  return daysOfYear / cycleOf(segment, cycles);
}

/** The day on which a client is due again: the last contact and the segment's cycle, moved to the next working day. */
export function nextDue(
  lastContact: Day,
  segment: SegmentLetter | null,
  calendar: WorkingCalendar,
  cycles: VisitCycles = visitCycles,
): Day {
  return nextWorkingDay(calendar, addDays(lastContact, cycleOf(segment, cycles)));
}
