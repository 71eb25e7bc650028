import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { numberOfDay } from '../index/columns/days.ts';
import { isMade } from './logged-time.ts';

export type CandidateQuestion = {
  readonly from: Day;
  readonly to: Day;
  readonly hours: number;
  readonly currency: string;
  /** Clients that have a resident already. */
  readonly without: readonly Id[];
};

/** A client with so many hours on site that an engineer might as well stay there. */
export type Candidate = {
  readonly id: Id;
  readonly name: string;
  readonly owner: string;
  readonly segment: SegmentLetter | null;
  readonly visits: number;
  readonly minutes: number;
  /** What it pays for service in the latest year with any, in the smallest unit; null without any. */
  readonly service: number | null;
};

/** Most hours first. Looks through the columns: no record is read; archived clients are left out. */
export function residencyCandidates(
  columns: Columns,
  { from, to, hours, currency, without }: CandidateQuestion,
): readonly Candidate[] {
  const { minutes, counts } = onSite(columns, numberOfDay(from), numberOfDay(to));
  const left = new Set(without.map((id) => columns.ids.find(id)));
  const found: number[] = [];
  for (const [position, spent] of minutes.entries()) {
    const fits = columns.states[position] === states.present && !left.has(position);
    if (fits && spent >= hours * 60) found.push(position);
  }
  found.sort((a, b) => (minutes[b] ?? 0) - (minutes[a] ?? 0));
  return found.map((position) => ({
    id: columns.ids.at(position),
    name: columns.texts.name.get(position),
    owner: columns.valuesOf('owner').text(position),
    segment: columns.segment(position),
    visits: counts[position] ?? 0,
    minutes: minutes[position] ?? 0,
    service: latestService(columns, position, currency),
  }));
}

/** Minutes and visits on site by the client's position. */
function onSite({ visits, size }: Columns, first: number, last: number) {
  const minutes = new Float64Array(size);
  const counts = new Int32Array(size);
  for (let place = 0; place < visits.length; place += 1) {
    if (visits.mode(place) !== 'onsite' || !isMade(visits, place, first, last)) continue;
    const client = visits.clients[place] ?? 0;
    minutes[client] = (minutes[client] ?? 0) + (visits.minutes[place] ?? 0);
    counts[client] = (counts[client] ?? 0) + 1;
  }
  return { minutes, counts };
}

function latestService({ paid }: Columns, position: number, currency: string): number | null {
  const own = paid.keys
    .filter((key) => key.endsWith(` ${currency} service`) && paid.at(position, key) !== 0)
    .toSorted();
  const latest = own.at(-1);
  return latest === undefined ? null : paid.at(position, latest);
}
