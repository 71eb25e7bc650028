import { err, ok, type Result } from '../../result.ts';

/** A calendar date `YYYY-MM-DD`, years 0001 to 9999. It has no time of day and no time zone. */
export type Day = string;

/** 1 = Monday … 7 = Sunday (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export type DayRefusal =
  | { readonly type: 'empty' }
  | { readonly type: 'not-a-day' }
  /** The form is right, but the calendar has no such day (31 February). */
  | { readonly type: 'no-such-day' };

/**
 * Reads a day as people and spreadsheets write it: `2024-1-5`, `2024/01/05`, `2024.1.5`, `2024年1月5日`, `20240105`, also
 * in full-width characters. A time of day behind it is cut off, not converted. Forms without a four-digit year in front are
 * refused, because 1/5/2024 is January here and May there.
 */
export function parseDay(text: string): Result<Day, DayRefusal> {
  const plain = text.slice(0, 64).normalize('NFKC').trim().replace(timeOfDay, '');
  if (plain === '') return err({ type: 'empty' });
  const written = forms.map((form) => form.exec(plain)).find((match) => match !== null);
  if (!written) return err({ type: 'not-a-day' });
  const [year = 0, month = 0, date = 0] = written.slice(1).map(Number);
  return exists(year, month, date) ? ok(dayOf(year, month, date)) : err({ type: 'no-such-day' });
}

const forms = [
  /^(\d{4})-(\d{1,2})-(\d{1,2})$/u,
  /^(\d{4})\/(\d{1,2})\/(\d{1,2})$/u,
  /^(\d{4})\.(\d{1,2})\.(\d{1,2})$/u,
  /^(\d{4})\s?年\s?(\d{1,2})\s?月\s?(\d{1,2})\s?日?$/u,
  /^(\d{4})(\d{2})(\d{2})$/u,
];
const timeOfDay = /[T\s]\s*\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?\s?(?:Z|[+-]\d{2}:?\d{2})?$/u;

/** Whether the text is a day in the one form that records hold: `YYYY-MM-DD`, and in the calendar. */
export function isDay(text: string): boolean {
  const read = /^\d{4}-\d{2}-\d{2}$/u.test(text) ? parseDay(text) : null;
  return read?.ok === true;
}

/** Negative if `a` is before `b`, 0 if they are the same day, else positive. */
export function compareDays(a: Day, b: Day): number {
  return dayNumber(a) - dayNumber(b);
}

/** Natural days from `from` to `to`; negative if `to` is the earlier one. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

export function dayOfWeek(day: Day): Weekday {
  return weekdayOfNumber(dayNumber(day));
}

export function yearOf(day: Day): number {
  return Number(day.slice(0, 4));
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return Number(day.slice(5, 7));
}

/** `month` is 1 to 12. Throws a RangeError where there is no such day. */
export function dayOf(year: number, month: number, date: number): Day {
  if (!exists(year, month, date)) throw new RangeError(`No such day: ${year}-${month}-${date}`);
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(date, 2)}`;
}

/** `month` is 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/**
 * Days since 1970-01-01 in the proleptic Gregorian calendar, for arithmetic over many days (Hinnant, "chrono-Compatible
 * Low-Level Date Algorithms", days_from_civil). Throws a RangeError for a text that is no day.
 */
export function dayNumber(day: Day): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const date = Number(day.slice(8));
  if (day.length !== 10 || !exists(year, month, date)) throw new RangeError(`Not a day: ${day}`);
  // The year begins in March, so that the leap day comes last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + date - 1;
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  return era * 146_097 + yearOfEra * 365 + leapDays + dayOfYear - 719_468;
}

/** The day that `dayNumber` gives this number for. Throws a RangeError outside the years 0001 to 9999. */
export function dayFromNumber(number: number): Day {
  const fromMarch0000 = number + 719_468;
  const era = Math.floor(fromMarch0000 / 146_097);
  const dayOfEra = fromMarch0000 - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const leapDays = Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
  const dayOfYear = dayOfEra - (365 * yearOfEra + leapDays);
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const date = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return dayOf(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}

export function weekdayOfNumber(number: number): Weekday {
  // 1970-01-01 was a Thursday.
  const fromMonday = (((number + 3) % 7) + 7) % 7;
  const weekday = weekdays[fromMonday];
  if (weekday === undefined) throw new RangeError(`Not a whole day number: ${number}`);
  return weekday;
}

const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;

function exists(year: number, month: number, date: number): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(date);
  const inYear = year >= 1 && year <= 9999 && month >= 1 && month <= 12;
  return whole && inYear && date >= 1 && date <= daysInMonth(year, month);
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}
