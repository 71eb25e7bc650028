import type { Holidays } from '../../../shared/domain/calendar/holidays.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { calendarWith } from '../../../shared/domain/visit/visit-calendar.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** The notices that were taken in from files, by their years; of two for one year the later holds. */
export async function holidayNotices(book: ReadableBook): Promise<readonly Holidays[]> {
  const all = await allRows(book, 'holidays');
  return all.toSorted((a, b) => a.year - b.year || (a.id < b.id ? -1 : 1));
}

/** The working days of the book: what the product knows, and what was taken in. */
export async function workingCalendar(book: ReadableBook): Promise<WorkingCalendar> {
  return calendarWith(await holidayNotices(book));
}
