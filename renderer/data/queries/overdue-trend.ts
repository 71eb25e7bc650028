import type { Day } from '../../../shared/domain/calendar/day.ts';
import { addDays, dayOf, monthOf, yearOf } from '../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { addWorkingDays } from '../../../shared/domain/calendar/working-days.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { VisitCycles } from '../../../shared/domain/visit/cycle.ts';
import { nextDue, visitCycles } from '../../../shared/domain/visit/cycle.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { dayOfNumber, noDay, numberOfDay } from '../index/columns/days.ts';

/** Clients that were at least one working day late on a day, and those that had ever been visited by then. */
export type OverdueOn = { readonly day: Day; readonly overdue: number; readonly visited: number };

const months = 12;

/**
 * How many clients were overdue at the end of each of the last twelve months, and are today: counted from the visits that had been made by
 * then, by the segments that clients have now. Archived clients are left out, and plans take nobody off the list.
 */
export function overdueTrend(
  columns: Columns,
  today: Day,
  calendar: WorkingCalendar,
  cycles: VisitCycles = visitCycles,
): readonly OverdueOn[] {
  const days = [...endsOfMonths(today), today];
  const ends = days.map(numberOfDay);
  const lastBy = lastVisits(columns, ends);
  const lateFrom = lateness(columns, calendar, cycles);
  const counts = days.map((day) => ({ day, overdue: 0, visited: 0 }));
  for (let position = 0; position < columns.size; position += 1) {
    if (columns.states[position] !== states.present) continue;
    for (const [i, count] of counts.entries()) {
      const last = lastBy[i * columns.size + position] ?? noDay;
      if (last === noDay) continue;
      count.visited += 1;
      if ((ends[i] ?? 0) >= lateFrom(position, last)) count.overdue += 1;
    }
  }
  return counts;
}

/** The last days of the months before the one that a day is in, oldest first. */
function endsOfMonths(today: Day): readonly Day[] {
  return Array.from({ length: months }, (_, i) => {
    const month = yearOf(today) * 12 + monthOf(today) - 1 - (months - 1 - i);
    return addDays(dayOf(Math.floor(month / 12), (month % 12) + 1, 1), -1);
  });
}

/** The day of each client's latest visit up to each of some days, which rise: first all clients at the first, and so on. */
function lastVisits({ visits, size }: Columns, ends: readonly number[]): Int32Array {
  const lastBy = new Int32Array(ends.length * size).fill(noDay);
  for (let place = 0; place < visits.length; place += 1) {
    const client = visits.clients[place] ?? -1;
    const day = visits.days[place] ?? 0;
    const at = ends.findIndex((end) => day <= end);
    if (client < 0 || at < 0 || visits.end(place) === null) continue;
    raise(lastBy, at * size + client, day);
  }
  for (const [cell, day] of lastBy.subarray(0, -size).entries()) raise(lastBy, cell + size, day);
  return lastBy;
}

function raise(cells: Int32Array, cell: number, day: number): void {
  if (day > (cells[cell] ?? noDay)) cells[cell] = day;
}

/** From when on a client is late, by its last visit: the working day after the one on which it was due. */
function lateness(columns: Columns, calendar: WorkingCalendar, cycles: VisitCycles) {
  const { codes, shared } = columns.valuesOf('segment');
  const known = new Map<number, number>();
  return (position: number, last: number): number => {
    const code = codes.at(position);
    const key = last * shared.length + code;
    const before = known.get(key);
    if (before !== undefined) return before;
    const segment = segmentLetters.find((one) => one === shared[code]) ?? null;
    const due = nextDue(dayOfNumber(last), segment, calendar, cycles);
    const late = numberOfDay(addWorkingDays(calendar, due, 1));
    known.set(key, late);
    return late;
  };
}
