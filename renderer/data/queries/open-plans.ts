import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { numberOfDay } from '../index/columns/days.ts';
import { firstVisits, visitPlaces } from '../index/visit-places.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ListedVisit } from './visits-of.ts';
import { listed } from './visits-of.ts';

export type OpenPlans = {
  /** Planned for today, or were to be made before it; earliest first. */
  readonly visits: readonly ListedVisit[];
  /** How many visits are planned for today in the whole book. */
  readonly today: number;
};

/** The first visits that are planned up to today, at most `limit`. What is planned with archived clients waits with them. */
export async function openPlans(
  book: ReadableBook,
  { visits, states: stateAt }: Columns,
  today: Day,
  limit: number,
): Promise<OpenPlans> {
  const last = numberOfDay(today);
  const open = visitPlaces(
    visits,
    (place) =>
      (visits.days[place] ?? 0) <= last &&
      visits.end(place) === null &&
      stateAt[visits.clients[place] ?? -1] === states.present,
  );
  let ofToday = 0;
  for (const place of open) if (visits.days[place] === last) ofToday += 1;
  const first = firstVisits(visits, open, limit, false);
  return { visits: await listed(book, visits, first), today: ofToday };
}
