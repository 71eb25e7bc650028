import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { LoggedTime } from '../../../shared/domain/segment/service-mirror.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { numberOfDay } from '../index/columns/days.ts';
import type { VisitColumns } from '../index/columns/visit-columns.ts';

type Sums = { -readonly [K in keyof LoggedTime]: LoggedTime[K] };

/**
 * What everybody spent with the clients of each segment from a day up to another one, both included, by the visits that were made.
 * It looks through the columns: no record is read. Segments are those that clients have now; archived clients are left out.
 */
export function loggedTime(columns: Columns, from: Day, to: Day): readonly LoggedTime[] {
  const { visits } = columns;
  const [first, last] = [numberOfDay(from), numberOfDay(to)];
  const sums = new Map<string, Sums>();
  for (let place = 0; place < visits.length; place += 1) {
    if (!isMade(visits, place, first, last)) continue;
    const client = visits.clients[place] ?? -1;
    if (columns.states[client] !== states.present) continue;
    const segment = columns.segment(client);
    const engineer = visits.engineers.text(place);
    const key = `${segment ?? ''} ${engineer}`;
    const sum = sums.get(key) ?? emptySum(segment, engineer);
    sums.set(key, sum);
    count(sum, visits, place);
  }
  return [...sums.values()];
}

/** Whether a visit that is there was made within some days. */
export function isMade(visits: VisitColumns, place: number, first: number, last: number): boolean {
  const day = visits.days[place] ?? 0;
  const isThere = (visits.clients[place] ?? -1) >= 0;
  return isThere && day >= first && day <= last && visits.end(place) !== null;
}

function count(sum: Sums, visits: VisitColumns, place: number): void {
  const minutes = visits.minutes[place] ?? 0;
  const mode = visits.mode(place);
  sum.visits += 1;
  sum.minutes += minutes;
  if (minutes === 0) sum.without += 1;
  if (mode === 'onsite' || mode === 'event') sum.faceToFace += 1;
}

function emptySum(segment: LoggedTime['segment'], engineer: string): Sums {
  return { segment, engineer, visits: 0, faceToFace: 0, minutes: 0, without: 0 };
}
