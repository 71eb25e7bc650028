import type { Day } from '../calendar/day.ts';
import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts';
import { rateOf, type Rate } from '../care/statistics.ts';
import type { Visit } from './visit.ts';

/** Something that was to be done by a day, and the day on which it was; null while it is not. */
export type Promised = { readonly by: Day; readonly done: Day | null };

/** The day for which a visit was first planned; null for one that nobody planned. A plan of before this was kept has only its own day. */
export function firstPromised(
  visit: Pick<Visit, 'day' | 'end' | 'promisedFor'> | undefined,
): Day | null {
  if (!visit) return null;
  return visit.promisedFor ?? (visit.end === null ? visit.day : null);
}

/**
 * A visit with the day that it was first planned for: moving it, editing it and making it leave that day as it was. Planned with another
 * client, it is another promise.
 */
export function keepPromise(visit: Visit, before: Visit | undefined): Visit {
  const { promisedFor: _, ...rest } = visit;
  const known = before?.clientId === visit.clientId ? firstPromised(before) : null;
  const promisedFor = known ?? (visit.end === null ? visit.day : null);
  return promisedFor === null ? rest : { ...rest, promisedFor };
}

/** The last day on which a promise is kept: what falls on a day off may wait for the next working day. */
export function lastDayOf(by: Day, calendar: WorkingCalendar): Day {
  return nextWorkingDay(calendar, by);
}

/** Whether it was kept; null while that is still open. What is done on the day itself is kept. */
export function isKept(promise: Promised, today: Day, calendar: WorkingCalendar): boolean | null {
  const last = lastDayOf(promise.by, calendar);
  if (promise.done !== null) return promise.done <= last;
  return today > last ? false : null;
}

/** Promises that were kept, and those of which it is known whether they were. */
export type KeptCount = { readonly kept: number; readonly n: number };

/** The share that was kept, with its 95 % interval; null where nothing was promised. */
export function keptRate({ kept, n }: KeptCount): Rate | null {
  return rateOf(kept, n);
}
