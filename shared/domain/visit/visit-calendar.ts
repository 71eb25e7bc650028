import { holidayNoticesCn } from '../calendar/holidays-cn.ts';
import type { HolidayNotice, WorkingCalendar } from '../calendar/working-days.ts';
import { calendarFrom } from '../calendar/working-days.ts';

/** The working days by which visits fall due where nobody took in other notices: those of the State Council. */
export const visitCalendar = calendarFrom(holidayNoticesCn);

/** The same with notices that were taken in; each takes the place of what is known of its year. */
export function calendarWith(own: readonly HolidayNotice[]): WorkingCalendar {
  return own.length === 0 ? visitCalendar : calendarFrom(noticesWith(own));
}

/** All notices that hold, by their years. */
export function noticesWith(own: readonly HolidayNotice[]): readonly HolidayNotice[] {
  const byYear = new Map([...holidayNoticesCn, ...own].map((notice) => [notice.year, notice]));
  return [...byYear.values()].toSorted((a, b) => a.year - b.year);
}
