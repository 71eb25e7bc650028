import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ListedVisit } from './visits-of.ts';
import { named } from './visits-of.ts';
import { walkVisits } from './walk-visits.ts';

/** What was done lately: the latest visits that were made, newest first. */
export async function recentVisits(
  book: ReadableBook,
  today: Day,
  limit: number,
): Promise<readonly ListedVisit[]> {
  const made: Visit[] = [];
  await walkVisits(
    book,
    { from: '0001-01-01', to: today, first: 'highest' },
    (batch) => {
      made.push(...batch.filter(({ end }) => end !== null).slice(0, limit - made.length));
      return made.length < limit;
    },
    limit * 10,
  );
  return named(book, made);
}
