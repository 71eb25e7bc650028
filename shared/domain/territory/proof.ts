import { boundsOf } from './bounds.ts';
import type { Pin, Problem } from './problem.ts';

export type DistrictProof = {
  readonly units: number;
  readonly load: number;
  /** What it should have by its capacity, and how far it is from that, as a fraction of it; null where it should have nothing. */
  readonly target: number;
  readonly deviation: number | null;
  readonly connected: boolean;
  readonly isWithin: boolean;
  /** Σ mass · distance² to its centre; null where a unit has no place. */
  readonly inertia: number | null;
  /** Σ mass · distance² to where its middle is drawn; null where that is free. */
  readonly fromPin: number | null;
  /** Edges that lead out of it. */
  readonly cutEdges: number;
};

export type Proof = {
  readonly districts: readonly DistrictProof[];
  readonly totals: {
    /** Every unit is in one of the districts. */
    readonly complete: boolean;
    readonly connected: boolean;
    readonly within: boolean;
    readonly locksKept: boolean;
    readonly largestDeviation: number | null;
    readonly cutEdges: number;
    readonly inertia: number | null;
    readonly load: number;
  };
};

/** Looks through a plan without anything that the solver knows: `assignment` has the district of each unit, in the order of the units. */
export function prove(problem: Problem, assignment: readonly number[]): Proof {
  const { units, edges, districts: k } = problem;
  const members: number[][] = Array.from({ length: k }, () => []);
  for (const [u, at] of assignment.entries()) members[at]?.push(u);
  const load = units.reduce((sum, unit) => sum + unit.load, 0);
  const bounds = boundsOf(problem);
  const shares = problem.capacities ?? Array.from({ length: k }, () => 1);
  const whole = shares.reduce((sum, one) => sum + one, 0);
  const around = neighboursOf(units.length, edges, assignment);
  const districts = members.map((of, at): DistrictProof => {
    const sum = of.reduce((total, u) => total + (units[u]?.load ?? 0), 0);
    const target = (load * (shares[at] ?? 0)) / whole;
    const pin = problem.pins?.[at] ?? null;
    return {
      units: of.length,
      load: sum,
      target,
      deviation: target > 0 ? (sum - target) / target : null,
      connected: isConnected(of, around.inside),
      isWithin: sum >= (bounds.lower[at] ?? 0) && sum <= (bounds.upper[at] ?? 0),
      inertia: inertiaOf(of.map((u) => units[u])),
      fromPin:
        pin &&
        about(
          pin,
          of.map((u) => units[u]),
        ),
      cutEdges: of.reduce((total, u) => total + (around.outside[u] ?? 0), 0),
    };
  });
  const inertias = districts.map(({ inertia }) => inertia);
  const deviations = districts.flatMap(({ deviation }) =>
    deviation === null ? [] : [Math.abs(deviation)],
  );
  const places = new Map(units.map(({ id }, u) => [id, u]));
  return {
    districts,
    totals: {
      complete: assignment.length === units.length && members.flat().length === units.length,
      connected: districts.every(({ connected }) => connected),
      within: districts.every(({ isWithin }) => isWithin),
      locksKept: (problem.locks ?? []).every(
        ({ unit, district }) => assignment[places.get(unit) ?? -1] === district,
      ),
      largestDeviation: deviations.length > 0 ? Math.max(...deviations) : null,
      cutEdges: districts.reduce((sum, { cutEdges }) => sum + cutEdges, 0) / 2,
      inertia: inertias.reduce<number | null>(
        (sum, one) => (sum === null || one === null ? null : sum + one),
        0,
      ),
      load,
    },
  };
}

function neighboursOf(
  n: number,
  edges: Problem['edges'],
  assignment: readonly number[],
): { readonly inside: readonly (readonly number[])[]; readonly outside: readonly number[] } {
  const inside: number[][] = Array.from({ length: n }, () => []);
  const outside: number[] = Array.from({ length: n }, () => 0);
  const met = new Set<number>();
  for (const [a, b] of edges) {
    const pair = Math.min(a, b) * n + Math.max(a, b);
    if (a === b || met.has(pair)) continue;
    met.add(pair);
    if (assignment[a] === assignment[b]) {
      inside[a]?.push(b);
      inside[b]?.push(a);
    } else {
      outside[a] = (outside[a] ?? 0) + 1;
      outside[b] = (outside[b] ?? 0) + 1;
    }
  }
  return { inside, outside };
}

/** One that has nobody is in no piece, and so not connected. */
function isConnected(members: readonly number[], inside: readonly (readonly number[])[]): boolean {
  const [first] = members;
  if (first === undefined) return false;
  const met = new Set([first]);
  for (const u of met) for (const v of inside[u] ?? []) met.add(v);
  return met.size === members.length;
}

function inertiaOf(members: readonly (Problem['units'][number] | undefined)[]): number | null {
  let [weight, sx, sy] = [0, 0, 0];
  for (const unit of members) {
    if (unit?.x === undefined || unit.y === undefined) return null;
    const mass = unit.mass ?? unit.load;
    weight += mass;
    sx += mass * unit.x;
    sy += mass * unit.y;
  }
  if (weight === 0) return 0;
  return about({ x: sx / weight, y: sy / weight }, members);
}

function about(pin: Pin, members: readonly (Problem['units'][number] | undefined)[]): number {
  return members.reduce(
    (sum, unit) =>
      sum +
      (unit?.mass ?? unit?.load ?? 0) *
        (((unit?.x ?? 0) - pin.x) ** 2 + ((unit?.y ?? 0) - pin.y) ** 2),
    0,
  );
}
