import {
  dayFromNumber,
  dayNumber,
  dayOf,
  daysInMonth,
  weekdayOfNumber,
  yearOf,
  type Day,
} from './day.ts';

/** One year's notice of public holidays, as the State Council publishes it and as `holidays-cn` files hold it. */
export type HolidayNotice = {
  readonly year: number;
  /** Addresses of the notice. */
  readonly papers: readonly string[];
  readonly days: readonly NoticeDay[];
};

export type NoticeDay = {
  /** The holiday it belongs to, e.g. 春节. */
  readonly name: string;
  readonly date: Day;
  /** True: a day off. False: a weekend day that is worked to make up for it 调休. */
  readonly isOffDay: boolean;
};

/** Monday to Friday, corrected by notices. A plain value: it can be stored and sent to a worker. */
export type WorkingCalendar = {
  /** The years whose notice is known; elsewhere Monday to Friday is only an assumption. */
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlyMap<Day, NoticeDay>;
  /** The days that differ from Monday to Friday: day numbers, rising, and the sum of their ±1 up to and with each. */
  readonly changes: { readonly at: readonly number[]; readonly sum: readonly number[] };
};

/** A calendar that follows the notices; where two speak of the same day, the later in the list wins. */
export function calendarFrom(notices: readonly HolidayNotice[]): WorkingCalendar {
  const days = new Map(notices.flatMap((notice) => notice.days.map((day) => [day.date, day])));
  const differing = Array.from(days.values(), ({ date, isOffDay }) => ({
    at: dayNumber(date),
    isOffDay,
  }))
    .filter(({ at, isOffDay }) => isOffDay === isWeekday(at))
    .toSorted((a, b) => a.at - b.at);
  const sum: number[] = [];
  for (const { isOffDay } of differing) sum.push((sum.at(-1) ?? 0) + (isOffDay ? -1 : 1));
  return {
    years: new Set(notices.map((notice) => notice.year)),
    days,
    changes: { at: differing.map(({ at }) => at), sum },
  };
}

/** Whether the notice for this year is known. If not, the screen says that Monday to Friday is assumed. */
export function isKnown(calendar: WorkingCalendar, year: number): boolean {
  return calendar.years.has(year);
}

export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const noticed = calendar.days.get(day);
  return noticed ? !noticed.isOffDay : isWeekday(dayNumber(day));
}

/** The first working day that is not before `day`: itself, if it is one. */
export function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  return isWorkingDay(calendar, day) ? day : addWorkingDays(calendar, day, 1);
}

/**
 * The n-th working day after `day` (before it, if n is negative); `day` itself for 0, even if it is a day off. Throws a
 * RangeError where n is not whole or the calendar's years end.
 */
export function addWorkingDays(calendar: WorkingCalendar, day: Day, n: number): Day {
  if (!Number.isSafeInteger(n)) throw new RangeError(`Not a whole number of days: ${n}`);
  if (n === 0) return day;
  let number = dayNumber(day) - (n < 0 ? 1 : 0);
  const goal = workingDaysUpTo(calendar, number) + (n < 0 ? n + 1 : n);
  // A jump by as many natural days as working days are missing is never too far, and soon there.
  for (let missing = goal - workingDaysUpTo(calendar, number); missing !== 0;) {
    number += missing;
    missing = goal - workingDaysUpTo(calendar, number);
  }
  // Backwards, the count stays the same over the days off behind the working day that is meant.
  while (!isWorkingDay(calendar, dayFromNumber(number))) number -= 1;
  return dayFromNumber(number);
}

/**
 * Working days after `from` up to and with `to`, negative if `to` is earlier. So a thing due on Friday and looked at on the
 * Monday after is 1 working day overdue, and on the Sunday between 0.
 */
export function workingDaysBetween(calendar: WorkingCalendar, from: Day, to: Day): number {
  return workingDaysUpTo(calendar, dayNumber(to)) - workingDaysUpTo(calendar, dayNumber(from));
}

/** The n-th working day (from 1) of a month (1 to 12), or null if the month has fewer. */
export function nthWorkingDayOfMonth(
  calendar: WorkingCalendar,
  year: number,
  month: number,
  n: number,
): Day | null {
  const first = dayNumber(dayOf(year, month, 1));
  const days = Array.from({ length: daysInMonth(year, month) }, (_, i) => dayFromNumber(first + i));
  return days.filter((day) => isWorkingDay(calendar, day))[n - 1] ?? null;
}

/** The notice's word on a day (its holiday, and whether it is off), or null on an ordinary day. */
export function noticeOf(calendar: WorkingCalendar, day: Day): NoticeDay | null {
  return calendar.days.get(day) ?? null;
}

/** Whether the year of this day has a known notice. */
export function isKnownDay(calendar: WorkingCalendar, day: Day): boolean {
  return isKnown(calendar, yearOf(day));
}

/** Working days from a fixed Monday up to and with the day: a running count whose differences are what is asked. */
function workingDaysUpTo({ changes }: WorkingCalendar, number: number): number {
  // Day number −3 is Monday 29 December 1969.
  const fromMonday = number + 4;
  const weeks = Math.floor(fromMonday / 7);
  const weekdays = weeks * 5 + Math.min(fromMonday - weeks * 7, 5);
  return weekdays + (changes.sum[lastAtOrBefore(changes.at, number)] ?? 0);
}

/** Index of the last entry that is not above `number`, or −1. */
function lastAtOrBefore(rising: readonly number[], number: number): number {
  let low = -1;
  let high = rising.length;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) <= number) low = middle;
    else high = middle;
  }
  return low;
}

function isWeekday(number: number): boolean {
  return weekdayOfNumber(number) <= 5;
}
