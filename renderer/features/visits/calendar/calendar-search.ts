import { z } from 'zod';
import { isDay } from '../../../../shared/domain/calendar/day.ts';
import { calendarSpans } from '../../../../shared/domain/visit/calendar-span.ts';

/** What the calendar shows, as it stands in the address: a week or month, a day in it, and whose clients. */
export const calendarSearch = z.object({
  span: z.enum(calendarSpans).optional().catch(undefined),
  day: z.string().refine(isShown).optional().catch(undefined),
  /** '' are the clients that nobody looks after. */
  whose: z.string().optional().catch(undefined),
});
export type CalendarSearch = z.infer<typeof calendarSearch>;

/** The calendar has a first and a last year, and shows whole weeks. */
function isShown(text: string): boolean {
  return isDay(text) && text > '0002' && text < '9998';
}
