import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { WorkingCalendar } from '../../../shared/domain/calendar/working-days.ts';
import { answeredOn } from '../../../shared/domain/care/complaint-clock.ts';
import { segmentLetters } from '../../../shared/domain/client/client.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { KeptCount, Promised } from '../../../shared/domain/visit/promise.ts';
import { isKept, lastDayOf } from '../../../shared/domain/visit/promise.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { dayOfNumber, noDay, numberOfDay } from '../index/columns/days.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** What is promised by a day: planned visits, the steps of opportunities, follow-ups of low scores, answers to complaints. */
export const promiseKinds = ['visit', 'step', 'follow-up', 'complaint'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** How many promises to clients that are not archived were kept, of those whose last day lies from a day up to another one, both included. */
export type PromisesKept = {
  /** What was asked for: an answer may come after the next question was put. */
  readonly from: Day;
  readonly all: KeptCount;
  readonly byKind: readonly (KeptCount & { readonly kind: PromiseKind })[];
  /** Key clients first, those without a segment last. */
  readonly bySegment: readonly (KeptCount & { readonly segment: SegmentLetter | null })[];
  /** By whoever had promised, '' where nobody was named; whoever promised most first. */
  readonly byEngineer: readonly (KeptCount & { readonly engineer: string })[];
};

export type PromiseTime = {
  readonly from: Day;
  readonly to: Day;
  readonly calendar: WorkingCalendar;
};

/** Visits come from the columns, the rest from small tables. Segments are those that clients have now. */
export async function promisesKept(
  book: ReadableBook,
  columns: Columns,
  { from, to, calendar }: PromiseTime,
): Promise<PromisesKept> {
  const kinds = new Counts<PromiseKind>();
  const segments = new Counts<SegmentLetter | null>();
  const engineers = new Counts<string>();
  const all = new Counts<'all'>();
  const tell = (promise: Told): void => {
    const last = lastDayOf(promise.by, calendar);
    if (last < from || last > to || columns.states[promise.at] !== states.present) return;
    const kept = isKept(promise, to, calendar);
    if (kept === null) return;
    kinds.add(promise.kind, kept);
    segments.add(columns.segment(promise.at), kept);
    engineers.add(promise.who, kept);
    all.add('all', kept);
  };
  tellVisits(columns, { from, to, calendar }, tell);
  const positionOf = (client: Id) => columns.ids.find(client);
  for (const promise of await otherPromises(book, positionOf)) tell(promise);
  return {
    from,
    all: all.of('all'),
    byKind: promiseKinds.map((kind) => ({ kind, ...kinds.of(kind) })),
    bySegment: [...segmentLetters, null]
      .map((segment) => ({ segment, ...segments.of(segment) }))
      .filter(({ n }) => n > 0),
    byEngineer: [...engineers.keys()]
      .map((engineer) => ({ engineer, ...engineers.of(engineer) }))
      .toSorted((a, b) => b.n - a.n || (a.engineer < b.engineer ? -1 : 1)),
  };
}

type Told = Promised & {
  readonly kind: PromiseKind;
  /** The position of the client. */
  readonly at: number;
  readonly who: string;
};

/** So long before a day a promise may have been given that a run of days off carried on to it. */
const longestRunOff = 31;

function tellVisits(
  { visits }: Columns,
  { from, to }: PromiseTime,
  tell: (promise: Told) => void,
): void {
  const [first, last] = [numberOfDay(from) - longestRunOff, numberOfDay(to)];
  for (let place = 0; place < visits.length; place += 1) {
    const at = visits.clients[place] ?? -1;
    const by = visits.promised[place] ?? noDay;
    if (at < 0 || by < first || by > last) continue;
    const made = visits.end(place) === null ? null : dayOfNumber(visits.days[place] ?? noDay);
    const who = visits.engineers.text(place);
    tell({ kind: 'visit', at, who, by: dayOfNumber(by), done: made });
  }
}

async function otherPromises(
  book: ReadableBook,
  positionOf: (client: Id) => number,
): Promise<readonly Told[]> {
  const [opportunities, followUps, complaints, steps] = await Promise.all([
    allRows(book, 'opportunities'),
    allRows(book, 'followUps'),
    allRows(book, 'complaints'),
    allRows(book, 'complaintSteps'),
  ]);
  const stepsOf = Map.groupBy(steps, ({ complaintId }) => complaintId);
  return [
    ...opportunities.flatMap(({ clientId, state, steps: of }) =>
      Object.values(of).flatMap(({ day: by, done, owner: who }): readonly Told[] =>
        // What was won or lost asks for nothing more.
        by === null || (done === null && state !== 'open')
          ? []
          : [{ kind: 'step', at: positionOf(clientId), who, by, done }],
      ),
    ),
    ...followUps.map(({ clientId, owner: who, due: by, closed: done }) => ({
      kind: 'follow-up' as const,
      at: positionOf(clientId),
      who,
      by,
      done,
    })),
    ...complaints.map((complaint) => ({
      kind: 'complaint' as const,
      at: positionOf(complaint.clientId),
      who: complaint.owner,
      by: complaint.due,
      done: answeredOn(stepsOf.get(complaint.id) ?? []),
    })),
  ];
}

/** How many were kept, by what they have in common. */
class Counts<K> {
  private readonly counts = new Map<K, { kept: number; n: number }>();

  add(key: K, kept: boolean): void {
    const count = this.counts.get(key) ?? { kept: 0, n: 0 };
    this.counts.set(key, count);
    count.n += 1;
    if (kept) count.kept += 1;
  }

  of(key: K): KeptCount {
    return this.counts.get(key) ?? { kept: 0, n: 0 };
  }

  keys(): Iterable<K> {
    return this.counts.keys();
  }
}
