import type { SegmentLetter } from '../client/client.ts';
import { cycleOf, type VisitCycles } from '../visit/cycle.ts';
import { neighboursOf } from './neighbours.ts';
import type { Problem } from './problem.ts';

/** What fields are to have in equal parts, by the hours of their engineers: workload 工作量, clients 客户数, value 价值. */
export const measures = ['workload', 'clients', 'value'] as const;
export type Measure = (typeof measures)[number];

/** A well has up to eight private fields about the common one (八家皆私百亩，同养公田, Mencius 3A.3). */
export const mostFields = 8;

/** The clients that are to be divided, an entry each in every array. */
export type FieldClients = {
  /** Degrees. */
  readonly east: Float32Array;
  readonly north: Float32Array;
  readonly segments: readonly (SegmentLetter | null)[];
  readonly owners: readonly string[];
  /** Revenue of the latest year in the currency that most clients have, in its smallest unit. */
  readonly values: Float64Array;
};

/** Fields 田 with the engineers who are to look after them. */
export type FieldWish = {
  readonly measure: Measure;
  /** How far a field may be from its part, as a fraction of it. */
  readonly tolerance: number;
  readonly engineers: readonly { readonly name: string; readonly hours: number }[];
  /** What a client that changes its owner weighs: 0 not at all; 1 as much as its part of all distances. */
  readonly keep: number;
  /** Of one visit with its way. */
  readonly hoursPerVisit: number;
  readonly cycles: VisitCycles;
};

const daysOfYear = 365;
/** Of the mean radius of the earth. */
const kilometresPerDegree = 111.195;

/** What each client counts in a measure: hours a year, 1, or its revenue (none below zero). */
export function loadsOf(
  { segments, values }: FieldClients,
  { measure, hoursPerVisit, cycles }: Pick<FieldWish, 'measure' | 'hoursPerVisit' | 'cycles'>,
): Float64Array {
  if (measure === 'value') return values.map((value) => Math.max(0, value));
  return Float64Array.from(segments, (segment) =>
    measure === 'clients' ? 1 : (daysOfYear / cycleOf(segment, cycles)) * hoursPerVisit,
  );
}

/**
 * The problem of dividing clients among engineers: places in kilometres on a plane about their middle, neighbours by triangulation, bounds by the
 * engineers' hours, compact by hours of visits whatever is balanced, for those are what is driven.
 */
export function fieldProblem(clients: FieldClients, wish: FieldWish): Problem {
  const { engineers, tolerance, keep } = wish;
  const loads = loadsOf(clients, wish);
  const masses = loadsOf(clients, { ...wish, measure: 'workload' });
  const { x, y } = plane(clients);
  const mean = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, engineers.length);
  const numbers = new Map(engineers.map(({ name }, at) => [name, at]));
  return {
    units: Array.from(loads, (load, u) => ({
      id: String(u),
      load,
      mass: masses[u] ?? 0,
      x: x[u] ?? 0,
      y: y[u] ?? 0,
    })),
    edges: neighboursOf(x, y),
    districts: engineers.length,
    lower: mean * (1 - tolerance),
    upper: mean * (1 + tolerance),
    objective: 'inertia',
    capacities: engineers.map(({ hours }) => hours),
    ...(keep > 0 && {
      today: {
        districts: clients.owners.map((owner) => numbers.get(owner) ?? null),
        weight: keep,
      },
    }),
  };
}

/** Kilometres east and north, true to length along the mean latitude. */
function plane({ east, north }: FieldClients): {
  readonly x: Float64Array;
  readonly y: Float64Array;
} {
  const middle = north.reduce((sum, one) => sum + one, 0) / Math.max(1, north.length);
  const narrower = Math.cos((middle * Math.PI) / 180);
  return {
    x: Float64Array.from(east, (one) => one * kilometresPerDegree * narrower),
    y: Float64Array.from(north, (one) => one * kilometresPerDegree),
  };
}

export type FieldFigures = {
  /** In the measure. */
  readonly load: number;
  readonly clients: number;
  readonly value: number;
  /** Hours a year. */
  readonly hours: number;
  /** Who would come from another owner. */
  readonly fresh: number;
};

/** What each field has. */
export function figuresOf(
  clients: FieldClients,
  wish: FieldWish,
  assignment: readonly number[],
): readonly FieldFigures[] {
  const loads = loadsOf(clients, wish);
  const hours = loadsOf(clients, { ...wish, measure: 'workload' });
  const sums = wish.engineers.map(() => ({ load: 0, clients: 0, value: 0, hours: 0, fresh: 0 }));
  for (const [u, at] of assignment.entries()) {
    const sum = sums[at];
    if (!sum) continue;
    sum.load += loads[u] ?? 0;
    sum.clients += 1;
    sum.value += clients.values[u] ?? 0;
    sum.hours += hours[u] ?? 0;
    sum.fresh += clients.owners[u] === wish.engineers[at]?.name ? 0 : 1;
  }
  return sums;
}

/** From clients to the middle of their field (km): the root of the mean square, each hour of visits counted once. */
export function meanDistance(inertia: number | null, hours: number): number {
  return inertia === null || hours <= 0 ? 0 : Math.sqrt(Math.max(0, inertia) / hours);
}
