import { besidePrefecture, prefecturesOf } from '../place/beside.ts';
import { findPlace } from '../place/find-place.ts';
import type { KnownPlace } from '../place/gazetteer.ts';
import type { FieldClients, FieldWish } from './fields.ts';
import { loadsOf, planeAbout } from './fields.ts';
import type { Lever, Problem } from './problem.ts';

/** Clients that have a region, an entry each in every list; nobody needs a point. */
export type RegionClients = Pick<FieldClients, 'segments' | 'owners' | 'values'> & {
  readonly regions: readonly string[];
};

/** What people said of regions: who is next to whom, by their names. */
export type GivenBorders = ReadonlyMap<string, readonly string[]>;

export type RegionDivision = {
  /** Its units are the regions. */
  readonly problem: Problem;
  /** In the order of the units. */
  readonly regions: readonly string[];
  /** The unit of each client. */
  readonly units: readonly number[];
};

/**
 * The problem of dividing clients by whole regions: neighbours are what borders say, of known places and as given for others. Compact by distance
 * where all regions are known places, else by borders that are cut.
 */
export function regionProblem(
  clients: RegionClients,
  wish: FieldWish,
  given: GivenBorders,
): RegionDivision {
  const regions = [...new Set(clients.regions)].toSorted();
  const numbers = new Map(regions.map((region, at) => [region, at]));
  const units = clients.regions.map((region) => numbers.get(region) ?? 0);
  const sums = (of: ArrayLike<number>) => sumsOf(of, units, regions.length);
  const loads = sums(loadsOf(clients, wish));
  const masses = sums(loadsOf(clients, { ...wish, measure: 'workload' }));
  const places = regions.map((region) => findPlace(region));
  const { engineers, tolerance, cap } = wish;
  const mean = loads.reduce((sum, load) => sum + load, 0) / Math.max(1, engineers.length);
  const at = placesOnPlane(places, wish);
  const problem: Problem = {
    units: regions.map((id, u) => ({
      id,
      load: loads[u] ?? 0,
      mass: masses[u] ?? 0,
      ...at?.units[u],
    })),
    edges: regionEdges(regions, given),
    districts: engineers.length,
    lower: mean * (1 - tolerance),
    upper: mean * (1 + tolerance),
    objective: at ? 'inertia' : 'cut-edges',
    capacities: engineers.map(({ hours }) => hours),
    locks: leversOf(wish.locks, clients.regions),
    forbidden: leversOf(wish.forbidden, clients.regions),
    ...(at && wish.aroundHomes && { pins: at.homes }),
    ...(cap && {
      second: {
        values: [...sums(loadsOf(clients, { ...wish, measure: cap.measure }))],
        cap: cap.most,
      },
    }),
    ...(wish.keep > 0 && {
      today: { districts: todayOf(clients, wish, units, regions.length), weight: wish.keep },
    }),
  };
  return { problem, regions, units };
}

/** The field of each client, of a plan of regions. */
export function ofClients(
  { units }: Pick<RegionDivision, 'units'>,
  assignment: readonly number[],
): readonly number[] {
  return assignment.length === 0 ? [] : units.map((unit) => assignment[unit] ?? 0);
}

/** Which regions are next to each other, by their places in the list, each pair once. */
export function regionEdges(
  regions: readonly string[],
  given: GivenBorders,
): readonly (readonly [number, number])[] {
  const pairs = new Map<string, readonly [number, number]>();
  const join = (a: number, b: number | undefined) => {
    if (b === undefined || a === b) return;
    const pair = [Math.min(a, b), Math.max(a, b)] as const;
    pairs.set(pair.join(' '), pair);
  };
  const numbers = new Map(regions.map((region, at) => [region, at]));
  const within = regions.map((region) => {
    const place = findPlace(region);
    return place ? prefecturesOf(place) : [];
  });
  const inPrefecture = Map.groupBy(
    within.flatMap((of, at) => of.map((prefecture) => ({ prefecture, at }))),
    ({ prefecture }) => prefecture,
  );
  for (const [at, of] of within.entries()) {
    for (const prefecture of of.flatMap((one) => [one, ...besidePrefecture(one)])) {
      for (const other of inPrefecture.get(prefecture) ?? []) join(at, other.at);
    }
  }
  for (const [at, region] of regions.entries()) {
    for (const other of given.get(region) ?? []) join(at, numbers.get(other));
  }
  return [...pairs.values()].toSorted(([a, b], [c, d]) => a - c || b - d);
}

function sumsOf(of: ArrayLike<number>, units: readonly number[], count: number): Float64Array {
  const sums = new Float64Array(count);
  for (const [client, unit] of units.entries()) sums[unit] = (sums[unit] ?? 0) + (of[client] ?? 0);
  return sums;
}

/** Kilometres, where every region is a known place; null otherwise. */
function placesOnPlane(places: readonly (KnownPlace | null)[], { engineers }: FieldWish) {
  const points = places.flatMap((place) => (place ? [place.point] : []));
  if (points.length < places.length) return null;
  const plane = planeAbout({
    north: Float32Array.from(points, ({ north }) => north),
  });
  return { units: points.map(plane), homes: engineers.map(({ home }) => home && plane(home)) };
}

/** What holds for a client holds for its region, once for each field. */
function leversOf(levers: FieldWish['locks'], regions: readonly string[]): readonly Lever[] {
  const all = new Map<string, Lever>();
  for (const { client, field } of levers) {
    const unit = regions[client];
    if (unit !== undefined) all.set(`${field} ${unit}`, { unit, district: field });
  }
  return [...all.values()];
}

/** The engineer who has most hours of a region today; null where that is none of them. */
function todayOf(
  clients: RegionClients,
  wish: FieldWish,
  units: readonly number[],
  count: number,
): readonly (number | null)[] {
  const hours = loadsOf(clients, { ...wish, measure: 'workload' });
  const of = wish.engineers.map(({ name }) =>
    sumsOf(
      hours.map((one, client) => (clients.owners[client] === name ? one : 0)),
      units,
      count,
    ),
  );
  return Array.from({ length: count }, (_, unit) => {
    const shares = of.map((sums) => sums[unit] ?? 0);
    const most = Math.max(0, ...shares);
    return most === 0 ? null : shares.indexOf(most);
  });
}
