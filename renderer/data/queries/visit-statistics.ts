import type { Day } from '../../../shared/domain/calendar/day.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { VisitMode } from '../../../shared/domain/visit/visit.ts';
import { visitModes } from '../../../shared/domain/visit/visit.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { numberOfDay } from '../index/columns/days.ts';
import { visitPlaces } from '../index/visit-places.ts';

/** Visits that were made, and how many clients they were made to. */
export type VisitCount = { readonly visits: number; readonly clients: number };

/** What was done from a day up to another one, both included, by clients that are not archived. */
export type VisitStatistics = {
  readonly from: Day;
  readonly to: Day;
  readonly all: VisitCount;
  readonly byMode: readonly (VisitCount & { readonly mode: VisitMode })[];
  /** Key clients first, those without a segment last; `inBook`: how many clients there are, so that what was left out shows. */
  readonly bySegment: readonly (VisitCount & {
    readonly segment: SegmentLetter | null;
    readonly inBook: number;
  })[];
  /** By the name of who was there, '' where nobody was named; whoever made most visits first. */
  readonly byEngineer: readonly (VisitCount & { readonly engineer: string })[];
};

/** Looks through the columns: no record is read. Segments are those that clients have now. */
export function visitStatistics(columns: Columns, from: Day, to: Day): VisitStatistics {
  const { visits } = columns;
  const [first, last] = [numberOfDay(from), numberOfDay(to)];
  const places = visitPlaces(visits, (place) => {
    const day = visits.days[place] ?? 0;
    return (
      day >= first &&
      day <= last &&
      visits.end(place) !== null &&
      columns.states[visits.clients[place] ?? -1] === states.present
    );
  });
  const modes = countsBy(columns, places, (place) => visits.mode(place) ?? 'onsite');
  const segments = countsBy(columns, places, (place) => segmentAt(columns, place));
  const engineers = countsBy(columns, places, (place) => visits.engineers.text(place));
  const inBook = clientsBySegment(columns);
  return {
    from,
    to,
    all: countsBy(columns, places, () => 'all').get('all') ?? none,
    byMode: visitModes.map((mode) => ({ mode, ...(modes.get(mode) ?? none) })),
    bySegment: [...segmentLetters, null]
      .map((segment) => ({
        segment,
        ...(segments.get(segment ?? 'none') ?? none),
        inBook: inBook.get(segment ?? 'none') ?? 0,
      }))
      .filter((of) => of.inBook > 0),
    byEngineer: Array.from(engineers, ([engineer, count]) => ({ engineer, ...count })).toSorted(
      (a, b) => b.visits - a.visits || (a.engineer < b.engineer ? -1 : 1),
    ),
  };
}

const none: VisitCount = { visits: 0, clients: 0 };

type Segment = SegmentLetter | 'none';

function segmentAt(columns: Columns, place: number): Segment {
  return columns.segment(columns.visits.clients[place] ?? -1) ?? 'none';
}

function clientsBySegment(columns: Columns): ReadonlyMap<Segment, number> {
  const counts = new Map<Segment, number>();
  for (let position = 0; position < columns.size; position += 1) {
    if (columns.states[position] !== states.present) continue;
    const segment = columns.segment(position) ?? 'none';
    counts.set(segment, (counts.get(segment) ?? 0) + 1);
  }
  return counts;
}

/** Visits by what they have in common, and the different clients among them. */
function countsBy<K extends string>(
  { visits, size }: Columns,
  places: Int32Array,
  keyOf: (place: number) => K,
): Map<K, VisitCount> {
  const codes = new Map<K, number>();
  // A visit as one number that names its group and its client; sorted, those of one client stand together.
  const unsorted = Float64Array.from(places, (place) => {
    const key = keyOf(place);
    const code = codes.get(key) ?? codes.size;
    codes.set(key, code);
    return code * size + (visits.clients[place] ?? 0);
  });
  const pairs = unsorted.toSorted();
  const keys = [...codes.keys()];
  const counts = new Map<K, { visits: number; clients: number }>();
  let before = -1;
  for (const pair of pairs) {
    const key = keys[Math.floor(pair / size)];
    if (key === undefined) continue;
    const count = counts.get(key) ?? { visits: 0, clients: 0 };
    counts.set(key, count);
    count.visits += 1;
    if (pair !== before) count.clients += 1;
    before = pair;
  }
  return counts;
}
