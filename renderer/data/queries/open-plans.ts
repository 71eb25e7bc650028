import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { numberOfDay } from '../index/columns/days.ts';
import { firstVisits } from '../index/visit-places.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ListedVisit } from './visits-of.ts';
import { listed } from './visits-of.ts';

export type OpenPlans = {
  /** Planned for today, or were to be made before it; earliest first, and those of a day in the order of the way. */
  readonly visits: readonly ListedVisit[];
  /** How many visits are planned for today in the whole book. */
  readonly today: number;
};

/** The first visits that are planned up to today, at most `limit`. What is planned with archived clients waits with them. */
export async function openPlans(
  book: ReadableBook,
  columns: Columns,
  today: Day,
  limit: number,
): Promise<OpenPlans> {
  const { visits, states: stateAt } = columns;
  const last = numberOfDay(today);
  const open = Int32Array.from(visits.open).filter(
    (place) =>
      (visits.days[place] ?? 0) <= last && stateAt[visits.clients[place] ?? -1] === states.present,
  );
  let ofToday = 0;
  for (const place of open) if (visits.days[place] === last) ofToday += 1;
  const first = firstVisits(visits, open, limit, false);
  const visitsInTurn = (await listed(book, columns, first)).toSorted(byDayAndTurn);
  return { visits: visitsInTurn, today: ofToday };
}

function byDayAndTurn(a: ListedVisit, b: ListedVisit): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1;
  return (a.turn ?? Infinity) - (b.turn ?? Infinity) || 0;
}
