import type { AliveView } from './alive-view.ts';
import type { Columns } from './columns.ts';
import { noDay, numberOfDay } from './columns/days.ts';
import type { RevenueLines } from './columns/revenue-lines.ts';
import { membersOfScope, placesOf } from './segment-scope.ts';

/** What clients bought, or when they were visited, on how many different days; all arrays are parallel. */
export type Purchases = {
  /** The positions of the clients who have any. */
  readonly positions: Int32Array;
  /** Days since 1970-01-01. */
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Different days but the first. */
  readonly repeats: Int32Array;
  /** What each brought in the twelve months up to its latest revenue, in the smallest unit. */
  readonly values: Float64Array;
  /** Clients of the scope who have none. */
  readonly without: number;
  /** Lines that name only a month or a year: they count on its last day. */
  readonly coarse: number;
};

const daysOfYear = 365;
/** Days are told from clients in one number by this factor; it is more than all days of the calendar. */
const span = 2 ** 23;
const middle = span / 2;

export function purchasesOf(columns: Columns, lines: RevenueLines, view: AliveView): Purchases {
  const members = membersOfScope(columns, view.scope);
  const places = placesOf(members, columns.size);
  const today = numberOfDay(view.day);
  const bought = revenueDays(lines, places, { today, currency: view.currency });
  const days = view.of === 'revenue' ? bought.days : visitDays(columns, places, today);
  const brought = valuesOf(lines, bought.places, members.length);
  const runs = runsOf(days);
  return {
    positions: runs.places.map((place) => members[place] ?? 0),
    first: runs.first,
    last: runs.last,
    repeats: runs.repeats,
    values: Float64Array.from(runs.places, (place) => brought[place] ?? 0),
    without: members.length - runs.places.length,
    coarse: view.of === 'revenue' ? bought.coarse : 0,
  };
}

type RevenueDays = {
  /** Client and day of each line with an amount above zero, as one number. */
  readonly days: Float64Array;
  /** The place of each line's client, -1 where the line does not count; and the day on which it counts. */
  readonly places: Int32Array;
  readonly coarse: number;
};

function revenueDays(
  lines: RevenueLines,
  places: Int32Array,
  { today, currency }: { readonly today: number; readonly currency: string },
): RevenueDays {
  const code = lines.currencyCode(currency);
  const found = new Float64Array(lines.length);
  const own = new Int32Array(lines.length).fill(-1);
  let count = 0;
  let coarse = 0;
  for (let at = 0; at < lines.length; at += 1) {
    const place = lines.memberAt(at, places, code);
    const day = lines.dayAt(at, today);
    if (place < 0 || day === noDay) continue;
    own[at] = place;
    if ((lines.amounts[at] ?? 0) <= 0) continue;
    found[count] = place * span + middle + day;
    count += 1;
    if (lines.spans[at] !== 0) coarse += 1;
  }
  return { days: found.slice(0, count), places: own, coarse };
}

function visitDays(columns: Columns, places: Int32Array, today: number): Float64Array {
  const { visits } = columns;
  const found = new Float64Array(visits.length);
  let count = 0;
  for (let at = 0; at < visits.length; at += 1) {
    const place = places[visits.clients[at] ?? -1] ?? -1;
    const day = visits.days[at] ?? noDay;
    if (place < 0 || day > today || visits.end(at) === null) continue;
    found[count] = place * span + middle + day;
    count += 1;
  }
  return found.slice(0, count);
}

/** Sorted, the days of a client stand together. */
function runsOf(days: Float64Array): {
  readonly places: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly repeats: Int32Array;
} {
  const sorted = days.toSorted();
  const places: number[] = [];
  const first: number[] = [];
  const last: number[] = [];
  const repeats: number[] = [];
  let before = -1;
  for (const code of sorted) {
    if (code === before) continue;
    before = code;
    const place = Math.floor(code / span);
    const day = (code % span) - middle;
    const at = places.length - 1;
    if (places[at] === place) {
      last[at] = day;
      repeats[at] = (repeats[at] ?? 0) + 1;
    } else {
      places.push(place);
      first.push(day);
      last.push(day);
      repeats.push(0);
    }
  }
  return {
    places: Int32Array.from(places),
    first: Int32Array.from(first),
    last: Int32Array.from(last),
    repeats: Int32Array.from(repeats),
  };
}

function valuesOf(lines: RevenueLines, places: Int32Array, members: number): Float64Array {
  const latest = latestOf(lines, places, members);
  const values = new Float64Array(members);
  for (let at = 0; at < lines.length; at += 1) {
    const place = places[at] ?? -1;
    if (place < 0) continue;
    const since = (latest[place] ?? noDay) - (lines.days[at] ?? noDay);
    if (since < daysOfYear) values[place] = (values[place] ?? 0) + (lines.amounts[at] ?? 0);
  }
  return values;
}

/** The last day with an amount above zero, by member. */
function latestOf({ days, amounts, length }: RevenueLines, places: Int32Array, members: number) {
  const latest = new Int32Array(members).fill(noDay);
  for (let at = 0; at < length; at += 1) {
    const place = places[at] ?? -1;
    if (place < 0 || (amounts[at] ?? 0) <= 0) continue;
    latest[place] = Math.max(days[at] ?? noDay, latest[place] ?? noDay);
  }
  return latest;
}
