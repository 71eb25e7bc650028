import type { Id } from '../../record/id.ts';
import type { Day } from '../calendar/day.ts';
import type { WorkingCalendar } from '../calendar/working-days.ts';
import { firstPromised } from './promise.ts';
import type { Series, Turn } from './series.ts';
import { turnsOf } from './series.ts';
import type { Visit } from './visit.ts';

export type LaidSeries = {
  /** New or changed; what stays as it is is not among them. */
  readonly puts: readonly Visit[];
  readonly removes: readonly Id[];
};

export type LayingTools = {
  readonly calendar: WorkingCalendar;
  readonly engineer: string;
  readonly today: Day;
  readonly newId: () => Id;
};

/**
 * Lays the visits of a series that are still to be made: the first open one is its first turn, and so on. One that was confirmed
 * with the client keeps its day and takes the place of its turn; the others are moved, added or taken away.
 */
export function laySeries(series: Series, open: readonly Visit[], tools: LayingTools): LaidSeries {
  const turns = turnsOf(series, tools.calendar);
  const inOrder = open.toSorted((a, b) => turnOf(a) - turnOf(b) || (a.day < b.day ? -1 : 1));
  const puts = turns.map((turn, i) => visitOn(series, turn, inOrder[i], tools));
  const beyond = inOrder.slice(turns.length);
  const after = (turns.at(-1)?.turn ?? series.first) + 1;
  const kept = beyond.filter(isConfirmed).map((visit, i) => numbered(visit, series.id, after + i));
  return {
    puts: [...puts, ...kept],
    removes: beyond.filter((visit) => !isConfirmed(visit)).map(({ id }) => id),
  };
}

/** The visits that go when the rest of a series is taken away: what was confirmed with the client stays. */
export function restOf(open: readonly Visit[]): readonly Visit[] {
  return open.filter((visit) => !isConfirmed(visit));
}

export function isConfirmed({ confirmed }: Visit): boolean {
  return confirmed === true;
}

/** Those of a client's visits that a series planned and nobody has made yet. */
export function openOf(series: Id, visits: readonly Visit[]): readonly Visit[] {
  return visits.filter((visit) => visit.series?.id === series && visit.end === null);
}

function visitOn(
  series: Series,
  { turn, day }: Turn,
  known: Visit | undefined,
  { engineer, newId, today }: LayingTools,
): Visit {
  if (known && isConfirmed(known)) return numbered(known, series.id, turn);
  const { clientId, mode, purposes, note } = series;
  const asked = { clientId, day, mode, purposes, series: { id: series.id, turn } };
  // What somebody noted on one of the visits stays with it.
  if (known) return { ...known, ...asked, ...promiseAfter(known, day, today) };
  const open = { satisfaction: null, minutes: null, end: null, plan: '', confirmed: false };
  return { id: newId(), ...asked, note, engineer, ...open, promisedFor: day };
}

/** A series that is laid anew promises anew what nobody confirmed; only a promise whose day has gone by stays what it was. */
function promiseAfter(known: Visit, day: Day, today: Day): Pick<Visit, 'promisedFor'> {
  const first = firstPromised(known);
  if (known.day === day || first === null) return {};
  return { promisedFor: first < today ? first : day };
}

function numbered(visit: Visit, id: Id, turn: number): Visit {
  return { ...visit, series: { id, turn } };
}

function turnOf({ series }: Visit): number {
  return series?.turn ?? 0;
}
