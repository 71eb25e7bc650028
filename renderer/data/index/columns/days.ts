import type { Day } from '../../../../shared/domain/calendar/day.ts';
import { dayFromNumber, dayNumber } from '../../../../shared/domain/calendar/day.ts';

/** Stands where there is no day; before every day that there is. */
export const noDay = -0x8000_0000;
/** Stands where no end was agreed; after every day that there is. */
export const forEver = 0x7fff_ffff;

/** A book has some thousands of different days, and far more of their uses. */
const numbers = new Map<Day, number>();
const texts = new Map<number, Day>();

/** Days since 1970-01-01; `noDay` for ''. */
export function numberOfDay(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = day === '' ? noDay : dayNumber(day);
  numbers.set(day, number);
  return number;
}

export function dayOfNumber(number: number): Day {
  const known = texts.get(number);
  if (known !== undefined) return known;
  const day = number === noDay ? '' : dayFromNumber(number);
  texts.set(number, day);
  return day;
}
