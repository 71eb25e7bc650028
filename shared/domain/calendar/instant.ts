import { dayFromNumber, dayNumber, type Day } from './day.ts';

/** A moment in ISO 8601 with an offset: `2024-10-11T16:00:00+08:00`, or `Z` at its end. */
export type Instant = string;

export const minute = 60_000;
const dayLength = 24 * 60 * minute;

/** A moment as the clock on the wall shows it: milliseconds since 1970 of that clock, and how far it is ahead of UTC. */
export type WallTime = { readonly at: number; readonly offset: number };

/** Throws a RangeError for what is no moment, or has no offset: without one nobody knows when it was. */
export function wallTimeOf(instant: Instant): WallTime {
  const read = form.exec(instant);
  const moment = Date.parse(instant);
  if (!read || Number.isNaN(moment)) throw new RangeError(`Not a moment with offset: ${instant}`);
  const [, sign = '+', hours = '0', minutes = '0'] = read;
  const size = (Number(hours) * 60 + Number(minutes)) * minute;
  const offset = sign === '-' ? -size : size;
  return { at: moment + offset, offset };
}

const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|([+-])(\d{2}):(\d{2}))$/u;

/** Milliseconds since 1970 in UTC. */
export function momentOf(instant: Instant): number {
  const { at, offset } = wallTimeOf(instant);
  return at - offset;
}

/** The moment as that clock writes it, without fractions where there are none. */
export function instantOf({ at, offset }: WallTime): Instant {
  const wall = new Date(at).toISOString();
  const text = wall.endsWith('.000Z') ? wall.slice(0, -5) : wall.slice(0, -1);
  const size = Math.abs(offset) / minute;
  const sign = offset < 0 ? '-' : '+';
  return `${text}${sign}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

/** The day that the clock on the wall is in. */
export function wallDay(at: number): Day {
  return dayFromNumber(Math.floor(at / dayLength));
}

/** The beginning of a day on the wall. */
export function startOfDay(day: Day): number {
  return dayNumber(day) * dayLength;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
