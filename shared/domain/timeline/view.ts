import type { Day } from '../calendar/day.ts';
import type { TimelineEntry, TimelineKind } from './entry.ts';
import { timelineKinds } from './entry.ts';

export type TimelineDay = { readonly day: Day; readonly entries: readonly TimelineEntry[] };

/** How many entries there are of each kind. */
export function countKinds(
  entries: readonly TimelineEntry[],
): Readonly<Record<TimelineKind, number>> {
  const count = (kind: TimelineKind) => entries.filter((entry) => entry.kind === kind).length;
  return {
    visits: count('visits'),
    rhythm: count('rhythm'),
    needs: count('needs'),
    obstacles: count('obstacles'),
    economics: count('economics'),
    answers: count('answers'),
    people: count('people'),
    revenue: count('revenue'),
    contracts: count('contracts'),
    payments: count('payments'),
    files: count('files'),
    profile: count('profile'),
    segment: count('segment'),
    'hand-over': count('hand-over'),
    team: count('team'),
    merge: count('merge'),
    care: count('care'),
    opportunities: count('opportunities'),
  };
}

/**
 * The entries of the kinds that are wanted (none named: all), back to the day down to which the log has been read (null: all of
 * it), at most `limit` of them, by their days in the order in which they come.
 */
export function daysOf(
  entries: readonly TimelineEntry[],
  view: {
    readonly kinds: readonly TimelineKind[];
    readonly horizon: Day | null;
    readonly limit: number;
  },
): { readonly days: readonly TimelineDay[]; readonly count: number } {
  const { kinds, horizon, limit } = view;
  const fitting = entries.filter(
    ({ kind, day }) =>
      (kinds.length === 0 || kinds.includes(kind)) && (horizon === null || day >= horizon),
  );
  const byDay = Map.groupBy(fitting.slice(0, limit), ({ day }) => day);
  return {
    days: [...byDay].map(([day, ofDay]) => ({ day, entries: ofDay })),
    count: fitting.length,
  };
}

/** The kinds that an address names, in their usual order; what it names wrongly is left out. */
export function kindsNamed(text: string | undefined): readonly TimelineKind[] {
  const named = (text ?? '').split(',');
  return timelineKinds.filter((kind) => named.includes(kind));
}
