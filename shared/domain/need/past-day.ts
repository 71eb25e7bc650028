import { err, ok, type Result } from '../../result.ts';
import type { Day, DayRefusal } from '../calendar/day.ts';
import { readDay } from '../visit/read-day.ts';

/** Why a text is not the day of something that has happened. */
export type PastDayProblem<Field extends string> =
  | { readonly field: Field; readonly type: 'day-missing' | 'day-to-come' }
  | { readonly field: Field; readonly type: 'day-not-readable'; readonly why: DayRefusal };

/** Reads the day of something that has happened: today or before. */
export function readPastDay<Field extends string>(
  field: Field,
  text: string,
  today: Day,
): Result<Day, PastDayProblem<Field>> {
  const read = readDay(text, today);
  if (read.ok) return read.value > today ? err({ field, type: 'day-to-come' }) : ok(read.value);
  return err(
    read.error.type === 'empty'
      ? { field, type: 'day-missing' }
      : { field, type: 'day-not-readable', why: read.error },
  );
}
