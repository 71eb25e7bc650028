import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { VisitCycles } from '../../../shared/domain/visit/cycle.ts';
import type { Due, DueClient, DueList, QueuedClient } from '../../../shared/domain/visit/due.ts';
import { bySegment, dueOf } from '../../../shared/domain/visit/due.ts';
import type { Columns } from './columns.ts';
import { states } from './columns.ts';
import { dayOfNumber, noDay, numberOfDay } from './columns/days.ts';
import type { RevenueColumn } from './columns/revenue-columns.ts';
import { membersOf } from './members.ts';
import { inOrderOfNumbers } from './sort-numbers.ts';

/** The day it is, and what days are worked. */
export type DueTime = {
  readonly today: Day;
  readonly calendar: WorkingCalendar;
  /** The product's own where nothing is said. */
  readonly cycles?: VisitCycles;
};

/** The segments in the order of the queue. */
const rows = [...segmentLetters, null].toSorted((a, b) =>
  bySegment({ segment: a }, { segment: b }),
);
/** Beyond twenty years nobody's waiting is told from another's; in days. */
const longest = 7305;

/** Looks through the columns: no record is read. `revenue` only orders those who wait for a first visit. */
export function dueOn(
  columns: Columns,
  revenue: RevenueColumn | null,
  time: DueTime,
  limit: number,
): DueList {
  const queue = queueOf(columns, time.today);
  const due = countFrom(queue, (segment) => shortestWait(segment, time, isDue));
  const overdue = countFrom(queue, (segment) => shortestWait(segment, time, isLate));
  return {
    overdue: overdue.count,
    dueCount: due.count,
    due: firstDue(columns, queue, due.from, limit).flatMap((position) =>
      dueAt(columns, position, time),
    ),
    firstVisitCount: queue.firsts.reduce((count, of) => count + of.length, 0),
    firstVisits: firstOfRows(queue.firsts, revenue, limit).map((position) =>
      clientAt(columns, position),
    ),
    withPlan: queue.planned.slice(0, limit).map((position) => columns.ids.at(position)),
  };
}

/** Who waits, by the segment and by the days since the last visit. */
type Queue = {
  /** The positions of those who were visited up to today and have no plan, each with its cell. */
  readonly positions: Int32Array;
  readonly cells: Int32Array;
  /** How many are in a cell: a row for each segment, a column for each day of waiting. */
  readonly counts: Int32Array;
  /** Those who were never visited, by the segment. */
  readonly firsts: readonly (readonly number[])[];
  /** Those whose earliest plan is up to today, by its day. */
  readonly planned: readonly number[];
};

function queueOf(columns: Columns, today: Day): Queue {
  const { lastVisit } = columns;
  const { codes, shared } = columns.valuesOf('segment');
  const rowOf = shared.map((letter) => rows.findIndex((one) => (one ?? '') === letter));
  const until = numberOfDay(today);
  const { planned, others } = withAndWithoutPlan(columns, until);
  const cells = new Int32Array(others.length);
  const counts = new Int32Array(rows.length * longest);
  const firsts: number[][] = rows.map(() => []);
  let count = 0;
  for (const position of others) {
    const row = rowOf[codes.at(position)] ?? 0;
    const last = lastVisit[position] ?? noDay;
    if (last === noDay) firsts[row]?.push(position);
    // Another device's clock may be ahead: what it logged is no reason to go there.
    if (last === noDay || last > until) continue;
    const cell = row * longest + Math.min(longest - 1, until - last);
    counts[cell] = (counts[cell] ?? 0) + 1;
    others[count] = position;
    cells[count] = cell;
    count += 1;
  }
  const positions = others.subarray(0, count);
  return { positions, cells: cells.subarray(0, count), counts, firsts, planned };
}

function withAndWithoutPlan(columns: Columns, until: number) {
  const { nextVisit } = columns;
  const others = membersOf(columns, states.present);
  const planned: number[] = [];
  let count = 0;
  for (const position of others) {
    const next = nextVisit[position] ?? noDay;
    if (next === noDay) {
      others[count] = position;
      count += 1;
    } else if (next <= until) planned.push(position);
  }
  planned.sort((a, b) => (nextVisit[a] ?? noDay) - (nextVisit[b] ?? noDay));
  return { planned, others: others.subarray(0, count) };
}

/** The fewest days of waiting from which on a client of the segment stands so: whoever has waited longer does too. */
function shortestWait(
  segment: SegmentLetter | null,
  { today, calendar, cycles }: DueTime,
  stands: (due: Due) => boolean,
): number {
  const until = numberOfDay(today);
  let [low, high] = [0, longest];
  while (low < high) {
    const middle = (low + high) >> 1;
    const visits = { lastVisit: dayOfNumber(until - middle), nextVisit: '' };
    if (stands(dueOf({ segment, ...visits }, today, calendar, cycles))) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isDue(due: Due): boolean {
  return due.kind === 'due';
}

function isLate(due: Due): boolean {
  return due.kind === 'due' && due.late > 0;
}

/** From which cell on of each row, and how many are there. */
function countFrom(
  { counts }: Queue,
  waitOf: (segment: SegmentLetter | null) => number,
): { readonly from: readonly number[]; readonly count: number } {
  const from = rows.map((segment, row) => row * longest + waitOf(segment));
  let count = 0;
  for (const [row, first] of from.entries()) {
    for (let cell = first; cell < (row + 1) * longest; cell += 1) count += counts[cell] ?? 0;
  }
  return { from, count };
}

/** The first positions of the queue: row by row, and in a row who has waited longest. */
function firstDue(
  { lastVisit }: Columns,
  { counts, cells, positions }: Queue,
  from: readonly number[],
  limit: number,
): readonly number[] {
  let left = limit;
  const shownFrom = from.map((first, row) => {
    let cell = (row + 1) * longest;
    for (; left > 0 && cell > first; cell -= 1) left -= counts[cell - 1] ?? 0;
    return cell;
  });
  const shown: number[] = [];
  for (let at = 0; at < cells.length; at += 1) {
    const cell = cells[at] ?? 0;
    if (cell >= (shownFrom[Math.floor(cell / longest)] ?? Infinity)) shown.push(at);
  }
  const rowAt = (at: number) => Math.floor((cells[at] ?? 0) / longest);
  const lastAt = (at: number) => lastVisit[positions[at] ?? 0] ?? noDay;
  shown.sort((a, b) => rowAt(a) - rowAt(b) || lastAt(a) - lastAt(b));
  return shown.slice(0, limit).map((at) => positions[at] ?? 0);
}

function firstOfRows(
  byRow: readonly (readonly number[])[],
  revenue: RevenueColumn | null,
  limit: number,
): readonly number[] {
  const first: number[] = [];
  for (const positions of byRow) {
    if (first.length >= limit) break;
    first.push(...byRevenue(positions, revenue).slice(0, limit - first.length));
  }
  return first;
}

function dueAt(columns: Columns, position: number, time: DueTime): readonly DueClient[] {
  const client = clientAt(columns, position);
  const due = dueOf({ ...client, nextVisit: '' }, time.today, time.calendar, time.cycles);
  return due.kind === 'due' ? [{ ...client, day: due.day, late: due.late }] : [];
}

function byRevenue(positions: readonly number[], revenue: RevenueColumn | null): readonly number[] {
  const amounts = Float64Array.from(positions, (position) => revenue?.amounts[position] ?? 0);
  return Array.from(inOrderOfNumbers(amounts, true), (place) => positions[place] ?? 0);
}

function clientAt(columns: Columns, position: number): QueuedClient {
  return {
    id: columns.ids.at(position),
    name: columns.texts.name.get(position),
    code: columns.texts.code.get(position),
    region: columns.valuesOf('region').text(position),
    segment: columns.segment(position),
    lastVisit: dayOfNumber(columns.lastVisit[position] ?? noDay),
  };
}
