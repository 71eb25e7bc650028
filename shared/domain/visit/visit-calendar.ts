import { holidayNoticesCn } from '../calendar/holidays-cn.ts';
import { calendarFrom } from '../calendar/working-days.ts';

/** The working days by which visits fall due: those of the State Council's notices. */
export const visitCalendar = calendarFrom(holidayNoticesCn);
