import { at, whole } from './at.ts';
import { boundsOf } from './bounds.ts';
import type { Objective, Problem } from './problem.ts';
import { prove } from './proof.ts';

/** A problem as arrays, its units in an order that does not depend on how they were given. */
export type Model = {
  readonly n: number;
  readonly k: number;
  readonly load: Float64Array;
  readonly mass: Float64Array;
  /** NaN where a unit has no place. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** The neighbours of unit u are `neighbours[offsets[u]]` up to `offsets[u + 1]`, each edge once from either end. */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** The ends of each edge, one after the other. */
  readonly ends: Int32Array;
  readonly lower: Float64Array;
  readonly upper: Float64Array;
  readonly objective: Objective;
  /** The district in which a unit is locked; -1 where it is free. */
  readonly fixed: Int32Array;
  /** u · k + district of what is forbidden. */
  readonly forbidden: ReadonlySet<number>;
  /** `loadOfOne`: as how much load one above the cap counts. */
  readonly second: {
    readonly values: Float64Array;
    readonly cap: number;
    readonly loadOfOne: number;
  } | null;
  /** The district of today (-1: none), and what one load that goes elsewhere costs, in units of the objective. */
  readonly today: { readonly districts: Int32Array; readonly price: number } | null;
  /** Where the middles of districts are drawn, NaN for those that are free; null where all are. */
  readonly pins: { readonly x: Float64Array; readonly y: Float64Array } | null;
  /** The place in the problem of each unit of the model. */
  readonly given: Int32Array;
};

/** Of a problem that `refusalsOf` has nothing against. */
export function modelOf(problem: Problem): Model {
  const { units, districts: k, objective } = problem;
  const n = units.length;
  const given = canonicalOrder(problem);
  const place = new Int32Array(n);
  for (const [i, from] of given.entries()) place[from] = i;
  const column = (of: (at: number) => number) => Float64Array.from(given, of);
  const numbers = new Map(units.map(({ id }, at) => [id, place[at] ?? 0]));
  const fixed = new Int32Array(n).fill(-1);
  for (const { unit, district } of problem.locks ?? []) fixed[numbers.get(unit) ?? 0] = district;
  const forbidden = (problem.forbidden ?? []).map(
    ({ unit, district }) => (numbers.get(unit) ?? 0) * k + district,
  );
  return {
    n,
    k,
    load: column((at) => units[at]?.load ?? 0),
    mass: column((at) => units[at]?.mass ?? units[at]?.load ?? 0),
    x: column((at) => units[at]?.x ?? Number.NaN),
    y: column((at) => units[at]?.y ?? Number.NaN),
    ...graphOf(n, problem.edges, place),
    ...boundsOf(problem),
    objective,
    fixed,
    forbidden: new Set(forbidden),
    second: secondOf(problem, given),
    today: todayOf(problem, given),
    pins: pinsOf(problem),
    given,
  };
}

function pinsOf({ pins = [], districts }: Problem): Model['pins'] {
  if (!pins.some((pin) => pin !== null)) return null;
  const held = Array.from({ length: districts }, (_, to) => pins[to] ?? null);
  return {
    x: Float64Array.from(held, (pin) => pin?.x ?? Number.NaN),
    y: Float64Array.from(held, (pin) => pin?.y ?? Number.NaN),
  };
}

function secondOf({ second, units }: Problem, given: Int32Array): Model['second'] {
  if (!second) return null;
  const whole = second.values.reduce((sum, value) => sum + value, 0);
  const load = units.reduce((sum, unit) => sum + unit.load, 0);
  return {
    values: Float64Array.from(given, (from) => second.values[from] ?? 0),
    cap: second.cap,
    loadOfOne: whole > 0 ? load / whole : 0,
  };
}

function todayOf(problem: Problem, given: Int32Array): Model['today'] {
  const { today, units, objective } = problem;
  if (!today) return null;
  const { totals } = prove(
    problem,
    today.districts.map((at) => at ?? problem.districts),
  );
  const base = (objective === 'inertia' ? totals.inertia : totals.cutEdges) ?? 0;
  const load = units.reduce((sum, unit) => sum + unit.load, 0);
  return {
    districts: Int32Array.from(given, (at) => today.districts[at] ?? -1),
    price: load > 0 ? (today.weight * base) / load : 0,
  };
}

/** By load, place, neighbours and their loads, and only between twins by id: so other ids, or another order, lead to the same plan. */
function canonicalOrder({ units, edges }: Problem): Int32Array {
  const n = units.length;
  const degree = new Float64Array(n);
  const around = new Float64Array(n);
  for (const [a, b] of edges) {
    degree[a] = (degree[a] ?? 0) + 1;
    degree[b] = (degree[b] ?? 0) + 1;
    around[a] = (around[a] ?? 0) + (units[b]?.load ?? 0);
    around[b] = (around[b] ?? 0) + (units[a]?.load ?? 0);
  }
  const keys = units.map(({ id, load, x = 0, y = 0 }, at) => ({
    at,
    id,
    by: [load, x, y, degree[at] ?? 0, around[at] ?? 0],
  }));
  keys.sort((one, other) => {
    for (const [i, value] of one.by.entries()) {
      const apart = value - (other.by[i] ?? 0);
      if (apart !== 0) return apart;
    }
    if (one.id === other.id) return 0;
    return one.id < other.id ? -1 : 1;
  });
  return Int32Array.from(keys, ({ at }) => at);
}

function graphOf(
  n: number,
  edges: Problem['edges'],
  place: Int32Array,
): Pick<Model, 'offsets' | 'neighbours' | 'ends'> {
  const ends = endsOf(n, edges, place);
  const offsets = new Int32Array(n + 1);
  for (const u of ends) offsets[u + 1] = whole(offsets, u + 1) + 1;
  for (let u = 0; u < n; u += 1) offsets[u + 1] = whole(offsets, u + 1) + whole(offsets, u);
  const neighbours = new Int32Array(ends.length);
  const filled = offsets.slice(0, n);
  for (const [i, u] of ends.entries()) {
    const place = whole(filled, u);
    neighbours[place] = whole(ends, i ^ 1);
    filled[u] = place + 1;
  }
  return { offsets, neighbours, ends };
}

/** Each edge once, in order. */
function endsOf(n: number, edges: Problem['edges'], place: Int32Array): Int32Array {
  const pairs = new Set<number>();
  for (const [a, b] of edges) {
    const [one, other] = [whole(place, a), whole(place, b)];
    if (one !== other) pairs.add(Math.min(one, other) * n + Math.max(one, other));
  }
  const sorted = Float64Array.from(pairs).toSorted();
  return Int32Array.from({ length: sorted.length * 2 }, (_, i) => {
    const pair = at(sorted, i >> 1);
    return i % 2 === 0 ? Math.floor(pair / n) : pair % n;
  });
}
