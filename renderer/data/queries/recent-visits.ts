import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Columns } from '../index/columns.ts';
import { numberOfDay } from '../index/columns/days.ts';
import { newestVisits } from '../index/visit-places.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ListedVisit } from './visits-of.ts';
import { listed } from './visits-of.ts';

/** What was done lately: the latest visits that were made, newest first. */
export async function recentVisits(
  book: ReadableBook,
  columns: Columns,
  today: Day,
  limit: number,
): Promise<readonly ListedVisit[]> {
  const { visits } = columns;
  const made = (place: number) => visits.end(place) !== null;
  return listed(book, columns, newestVisits(visits, numberOfDay(today), made, limit));
}
