import { addDays, type Day } from './day.ts';
import { instantOf, minute, momentOf, startOfDay, wallDay, wallTimeOf } from './instant.ts';
import type { Instant } from './instant.ts';
import { isWorkingDay, nextWorkingDay, type WorkingCalendar } from './working-days.ts';

/** From and to are times of day `HH:MM`, up to `24:00`; several in a day may leave a break between them. */
export type Opening = { readonly from: string; readonly to: string };

/** While it lasts the clock stands, because the client is waited for. Moments with offsets, each its own. */
export type Pause = { readonly from: Instant; readonly to: Instant };

/** What the clock runs by: the hours of each working day, by the wall clock of the moment that it starts from. */
export type ServiceHours = {
  readonly calendar: WorkingCalendar;
  readonly openings: readonly Opening[];
  readonly pauses: readonly Pause[];
};

/**
 * The moment by which a service is due that was promised within so many hours of business, in the offset of `start`: the
 * earliest at which the clock has run for so long. It runs on working days within the openings, and not in a pause (SLA clock,
 * methods.md). Throws a RangeError for hours below 0, for openings that hold no time or are none, and for moments without offset.
 */
export function dueAt(
  promise: ServiceHours & { readonly start: Instant; readonly businessHours: number },
): Instant {
  const { businessHours, start } = promise;
  if (!(businessHours >= 0 && businessHours <= mostHours)) {
    throw new RangeError(`Not a number of hours: ${businessHours}`);
  }
  const { at, offset } = wallTimeOf(start);
  let left = Math.round(businessHours * 60 * minute);
  if (left === 0) return start;
  for (const [from, to] of runs(promise, at, offset)) {
    if (to - from >= left) return instantOf({ at: from + left, offset });
    left -= to - from;
  }
  throw new RangeError('The calendar ends before the hours have run.');
}

/**
 * Hours of business for which the clock has run between two moments, 0 where the second is not later. With it a promise survives a
 * change of the agreement: what has run is taken off the new hours.
 */
export function hoursRun(
  between: ServiceHours & { readonly from: Instant; readonly to: Instant },
): number {
  const { at, offset } = wallTimeOf(between.from);
  const end = momentOf(between.to) + offset;
  if (end <= at) return 0;
  let run = 0;
  for (const [from, to] of runs(between, at, offset)) {
    if (from >= end) break;
    run += Math.min(to, end) - from;
  }
  return run / (60 * minute);
}

/** Ten years of round-the-clock service. */
const mostHours = 87_600;

type Span = readonly [from: number, to: number];

/** The stretches in which the clock runs, from a moment of the wall clock on, without end but that of the calendar. */
function* runs(hours: ServiceHours, at: number, offset: number): Generator<Span> {
  const openings = united(hours.openings.map(timesOf));
  const pauses = united(
    hours.pauses.map(({ from, to }) => [momentOf(from) + offset, momentOf(to) + offset]),
  );
  if (openings.length === 0) throw new RangeError('The clock never runs: there is no opening.');
  for (const day of workingDaysFrom(hours.calendar, wallDay(at))) {
    const start = startOfDay(day);
    for (const [from, to] of openings) {
      yield* without([Math.max(start + from, at), start + to], pauses);
    }
  }
}

function* workingDaysFrom(calendar: WorkingCalendar, first: Day): Generator<Day> {
  let day = isWorkingDay(calendar, first) ? first : nextWorkingDay(calendar, first);
  for (;;) {
    yield day;
    day = nextWorkingDay(calendar, addDays(day, 1));
  }
}

/** What is left of a span outside of the pauses, which are in order and apart. */
function* without([from, to]: Span, pauses: readonly Span[]): Generator<Span> {
  let begin = from;
  for (const [stop, goOn] of pauses) {
    if (goOn <= begin || stop >= to) continue;
    if (stop > begin) yield [begin, stop];
    begin = Math.max(begin, goOn);
  }
  if (begin < to) yield [begin, to];
}

/** The spans in order, those that touch as one; what holds no time is left out. */
function united(spans: readonly Span[]): readonly Span[] {
  const apart: [number, number][] = [];
  for (const [from, to] of spans.toSorted((a, b) => a[0] - b[0])) {
    const last = apart.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else if (to > from) apart.push([from, to]);
  }
  return apart;
}

/** From midnight, in milliseconds. */
function timesOf({ from, to }: Opening): Span {
  const span = [timeOf(from), timeOf(to)] as const;
  if (span[0] >= span[1]) throw new RangeError(`Not an opening: ${from} to ${to}`);
  return span;
}

function timeOf(text: string): number {
  const read = /^(\d{2}):(\d{2})$/u.exec(text);
  const [hours, minutes] = [Number(read?.[1]), Number(read?.[2])];
  const total = hours * 60 + minutes;
  if (!(read && minutes < 60 && total <= 24 * 60)) throw new RangeError(`Not a time: ${text}`);
  return total * minute;
}
