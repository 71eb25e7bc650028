import type { Day } from '../../../shared/domain/calendar/day.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { Due, DueList, QueuedClient } from '../../../shared/domain/visit/due.ts';
import { beforeInQueue, bySegment, dueOf } from '../../../shared/domain/visit/due.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import type { Columns } from './columns.ts';
import { states } from './columns.ts';
import { dayOfNumber, noDay, numberOfDay } from './columns/days.ts';
import type { RevenueColumn } from './columns/revenue-columns.ts';
import { membersOf } from './members.ts';
import { inOrderOfNumbers } from './sort-numbers.ts';

/** Clients who stand alike: all who were last visited on one day and are in one segment. */
type Alike = {
  readonly segment: SegmentLetter | null;
  readonly state: Due;
  readonly positions: number[];
};

/** Looks through the columns: no record is read. `revenue` only orders those who wait for a first visit. */
export function dueOn(
  columns: Columns,
  revenue: RevenueColumn | null,
  today: Day,
  limit: number,
): DueList {
  const { alike, planned } = sorted(columns, today);
  const due = alike
    .flatMap(({ segment, state, positions }) =>
      state.kind === 'due' ? [{ segment, positions, day: state.day, late: state.late }] : [],
    )
    .toSorted(beforeInQueue);
  const first = alike.filter(({ state }) => state.kind === 'first-visit').toSorted(bySegment);
  const late = due.filter((group) => group.late > 0);
  return {
    overdue: countIn(late),
    dueCount: countIn(due),
    due: firstOf(due, limit, ({ positions }) => positions).map(([position, { day, late }]) => ({
      ...clientAt(columns, position),
      day,
      late,
    })),
    firstVisitCount: countIn(first),
    firstVisits: firstOf(first, limit, ({ positions }) => byRevenue(positions, revenue)).map(
      ([position]) => clientAt(columns, position),
    ),
    withPlan: planned.slice(0, limit).map((position) => columns.ids.at(position)),
  };
}

type Sorted = {
  readonly alike: readonly Alike[];
  /** Those whose earliest plan is up to today, by its day. */
  readonly planned: readonly number[];
};

function sorted(columns: Columns, today: Day): Sorted {
  const { lastVisit, nextVisit } = columns;
  const { codes, shared } = columns.valuesOf('segment');
  const todayNumber = numberOfDay(today);
  const alike = new Map<number, Alike>();
  const planned: number[] = [];
  for (const position of membersOf(columns, states.present)) {
    const next = nextVisit[position] ?? noDay;
    if (next !== noDay) {
      if (next <= todayNumber) planned.push(position);
      continue;
    }
    const last = lastVisit[position] ?? noDay;
    const code = codes.at(position);
    const key = last * shared.length + code;
    const group = alike.get(key) ?? beginning(last, shared[code], today);
    alike.set(key, group);
    group.positions.push(position);
  }
  planned.sort((a, b) => (nextVisit[a] ?? noDay) - (nextVisit[b] ?? noDay));
  return { alike: [...alike.values()], planned };
}

function beginning(last: number, letter: unknown, today: Day): Alike {
  const segment = segmentLetters.find((one) => one === letter) ?? null;
  const visits = { lastVisit: dayOfNumber(last), nextVisit: '' };
  return { segment, state: dueOf({ segment, ...visits }, today, visitCalendar), positions: [] };
}

type Group = { readonly positions: readonly number[] };

function countIn(groups: readonly Group[]): number {
  return groups.reduce((count, { positions }) => count + positions.length, 0);
}

/** The first clients of all groups, each with its group. */
function firstOf<G extends Group>(
  groups: readonly G[],
  limit: number,
  inOrder: (group: G) => readonly number[],
): readonly (readonly [position: number, group: G])[] {
  const first: (readonly [number, G])[] = [];
  for (const group of groups) {
    if (first.length >= limit) break;
    for (const position of inOrder(group).slice(0, limit - first.length)) {
      first.push([position, group]);
    }
  }
  return first;
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
