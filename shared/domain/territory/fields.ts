import type { SegmentLetter } from '../client/client.ts';
import type { Point } from '../place/point.ts';
import { visitsAYear, type VisitCycles } from '../visit/cycle.ts';
import { neighboursOf } from './neighbours.ts';
import type { Pin, Problem } from './problem.ts';

/** What fields are to have in equal parts, by the hours of their engineers: workload 工作量, clients 客户数, value 价值. */
export const measures = ['workload', 'clients', 'value'] as const;
export type Measure = (typeof measures)[number];

export const dividedUnits = ['client', 'region'] as const;
export type DividedUnit = (typeof dividedUnits)[number];

/** A well has up to eight private fields about the common one (八家皆私百亩，同养公田, Mencius 3A.3). */
export const mostFields = 8;

/** The clients that are to be divided, an entry each in every array. */
export type FieldClients = {
  /** Degrees; NaN where nobody knows, as may be where regions are divided as a whole. */
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
  /** Whether clients go one by one, or regions as a whole. */
  readonly unit: DividedUnit;
  /** Which regions people say are next to each other, by their names. */
  readonly borders: ReadonlyMap<string, readonly string[]>;
  /** How far a field may be from its part, as a fraction of it. */
  readonly tolerance: number;
  readonly engineers: readonly {
    readonly name: string;
    /** A year. */
    readonly hours: number;
    /** Where the engineer sets out from; null is not known. */
    readonly home: Point | null;
  }[];
  /** What a client that changes its owner weighs: 0 not at all; 1 as much as its part of all distances. */
  readonly keep: number;
  /** Of one visit with its way. */
  readonly hoursPerVisit: number;
  readonly cycles: VisitCycles;
  /** Whether fields are drawn to the homes of their engineers. */
  readonly aroundHomes: boolean;
  /** No field may have more than so much of a second measure. */
  readonly cap: { readonly measure: Measure; readonly most: number } | null;
  /** Clients that stay in a field, and that must not come to one, by their places among the clients. */
  readonly locks: readonly ClientLever[];
  readonly forbidden: readonly ClientLever[];
};

export type ClientLever = { readonly client: number; readonly field: number };

/** Of the mean radius of the earth. */
const kilometresPerDegree = 111.195;

/** What each client counts in a measure: hours a year, 1, or its revenue (none below zero). */
export function loadsOf(
  { segments, values }: Pick<FieldClients, 'segments' | 'values'>,
  { measure, hoursPerVisit, cycles }: Pick<FieldWish, 'measure' | 'hoursPerVisit' | 'cycles'>,
): Float64Array {
  if (measure === 'value') return values.map((value) => Math.max(0, value));
  return Float64Array.from(segments, (segment) =>
    measure === 'clients' ? 1 : visitsAYear(segment, cycles) * hoursPerVisit,
  );
}

/**
 * The problem of dividing clients among engineers: places in kilometres on a plane about their middle, neighbours by triangulation, bounds by the
 * engineers' hours, compact by hours of visits whatever is balanced, for those are what is driven.
 */
export function fieldProblem(clients: FieldClients, wish: FieldWish): Problem {
  const { engineers, tolerance, keep, cap } = wish;
  const loads = loadsOf(clients, wish);
  const masses = loadsOf(clients, { ...wish, measure: 'workload' });
  const plane = planeAbout(clients);
  const places = Array.from(clients.east, (east, u) =>
    plane({ east, north: clients.north[u] ?? 0 }),
  );
  const mean = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, engineers.length);
  const numbers = new Map(engineers.map(({ name }, at) => [name, at]));
  return {
    units: Array.from(loads, (load, u) => ({
      id: String(u),
      load,
      mass: masses[u] ?? 0,
      x: places[u]?.x ?? 0,
      y: places[u]?.y ?? 0,
    })),
    edges: neighboursOf(
      Float64Array.from(places, ({ x }) => x),
      Float64Array.from(places, ({ y }) => y),
    ),
    districts: engineers.length,
    lower: mean * (1 - tolerance),
    upper: mean * (1 + tolerance),
    objective: 'inertia',
    capacities: engineers.map(({ hours }) => hours),
    locks: wish.locks.map(({ client, field }) => ({ unit: String(client), district: field })),
    forbidden: wish.forbidden.map(({ client, field }) => ({
      unit: String(client),
      district: field,
    })),
    ...(wish.aroundHomes && { pins: engineers.map(({ home }) => home && plane(home)) }),
    ...(cap && {
      second: {
        values: [...loadsOf(clients, { ...wish, measure: cap.measure })],
        cap: cap.most,
      },
    }),
    ...(keep > 0 && {
      today: {
        districts: clients.owners.map((owner) => numbers.get(owner) ?? null),
        weight: keep,
      },
    }),
  };
}

/** Kilometres east and north, true to length along the mean latitude. */
export function planeAbout({ north }: { readonly north: Float32Array }): (point: Point) => Pin {
  const middle = north.reduce((sum, one) => sum + one, 0) / Math.max(1, north.length);
  const narrower = Math.cos((middle * Math.PI) / 180);
  return (point) => ({
    x: point.east * kilometresPerDegree * narrower,
    y: point.north * kilometresPerDegree,
  });
}
