import { err, ok, type Result } from '../../result.ts';
import { addDays, type Day } from '../calendar/day.ts';
import {
  addWorkingDays,
  nextWorkingDay,
  workingDaysBetween,
  type WorkingCalendar,
} from '../calendar/working-days.ts';
import type { Period } from './period.ts';
import { nextPeriod, periodOf } from './period.ts';
import type { Rhythm } from './rhythm.ts';

/** One time that a rhythm asks for. */
export type Occasion = {
  readonly period: Period;
  readonly due: Day;
  /** null while it is open. */
  readonly done: Day | null;
  /** Working days behind the due day, on the day it was done or today; 0 in time. */
  readonly late: number;
  /** `coming`: its period is not over yet. */
  readonly state: 'done' | 'late' | 'due' | 'coming';
};

/** So many periods are looked at, the latest: five years of weeks. */
const mostPeriods = 260;

/**
 * The day by which it is due for a period: within so many working days after its end, or natural days, and then moved to the
 * next working day if that is one off.
 */
export function dueFor(
  { within, counting }: Pick<Rhythm, 'within' | 'counting'>,
  { end }: Period,
  calendar: WorkingCalendar,
): Day {
  if (counting === 'working') return addWorkingDays(calendar, end, within);
  return nextWorkingDay(calendar, addDays(end, within));
}

/** All times of a rhythm up to the period of today, the earliest first. */
export function occasionsOf(
  rhythm: Rhythm,
  today: Day,
  calendar: WorkingCalendar,
): readonly Occasion[] {
  return periodsUpTo(rhythm, today).map((period) => occasionIn(rhythm, period, today, calendar));
}

function occasionIn(
  rhythm: Rhythm,
  period: Period,
  today: Day,
  calendar: WorkingCalendar,
): Occasion {
  const due = dueFor(rhythm, period, calendar);
  const done = rhythm.done[period.key] ?? null;
  const late = Math.max(0, workingDaysBetween(calendar, due, done ?? today));
  const open = period.end >= today ? 'coming' : late > 0 ? 'late' : 'due';
  return { period, due, done, late, state: done === null ? open : 'done' };
}

function periodsUpTo({ every, from, until }: Rhythm, today: Day): readonly Period[] {
  const periods: Period[] = [];
  const last = until !== null && until < today ? until : today;
  const back = addDays(today, -mostPeriods * 7);
  let period = periodOf(every, every === 'week' && from < back ? back : from);
  while (period.start <= last) {
    periods.push(period);
    period = nextPeriod(every, period);
  }
  return periods.slice(-mostPeriods);
}

export type DoneRefusal =
  | { readonly type: 'rhythm-not-found' }
  | { readonly type: 'no-such-period' }
  | { readonly type: 'day-to-come' }
  | { readonly type: 'before-period' };

/** The rhythm with what was done for a period on a day; null says that it was not done. */
export function markDone(
  rhythm: Rhythm,
  key: string,
  day: Day | null,
  today: Day,
): Result<Rhythm, DoneRefusal> {
  const period = periodsUpTo(rhythm, today).find((one) => one.key === key);
  if (!period) return err({ type: 'no-such-period' });
  const { [key]: _, ...others } = rhythm.done;
  if (day === null) return ok({ ...rhythm, done: others });
  if (day > today) return err({ type: 'day-to-come' });
  if (day < period.start) return err({ type: 'before-period' });
  return ok({ ...rhythm, done: { ...others, [key]: day } });
}
