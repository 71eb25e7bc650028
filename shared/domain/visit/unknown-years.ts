import { type Day, yearOf } from '../calendar/day.ts';
import { isKnown, type WorkingCalendar } from '../calendar/working-days.ts';

/**
 * The years from the earliest of the days to the latest whose holidays the calendar does not know, runs of them as first
 * and last: `[[2015, 2022], [2027, 2027]]`. A count of working days over them assumes Monday to Friday.
 */
export function unknownYears(
  days: readonly Day[],
  calendar: WorkingCalendar,
): readonly (readonly [first: number, last: number])[] {
  const years = days.map(yearOf);
  const runs: [number, number][] = [];
  for (let year = Math.min(...years); year <= Math.max(...years); year += 1) {
    if (isKnown(calendar, year)) continue;
    const run = runs.at(-1);
    if (run?.[1] === year - 1) run[1] = year;
    else runs.push([year, year]);
  }
  return runs;
}
