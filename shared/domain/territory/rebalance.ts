import { at, whole } from './at.ts';
import { judge } from './judge.ts';
import type { Model } from './model.ts';
import { modelOf } from './model.ts';
import { piecesOf } from './pieces.ts';
import type { Problem, Solution } from './problem.ts';
import { groupsOf } from './recipes.ts';
import { refusalsOf } from './refusals.ts';
import type { Progress, SolveOptions } from './solve.ts';
import { solving } from './solve.ts';
import { Standing } from './standing.ts';

/** That whoever moves costs so many times what its distances cost: only a bound is worth more. */
const strongest = 50;

/**
 * The smallest change of today's districts that restores their balance: units without a district of today get one, others move only where a bound or a
 * lever wants it, and none of them could stay at home without breaking it again. What belongs together today counts as neighbours, so that districts
 * that are in pieces are not torn up for it. A plan that keeps everything already comes back as it is.
 */
export function* rebalancing(
  problem: Problem,
  options: SolveOptions,
): Generator<Progress, Solution> {
  const refusals = refusalsOf(problem);
  if (refusals.length > 0) {
    return { assignment: [], objective: Number.NaN, feasible: false, reasons: refusals };
  }
  const today = problem.today?.districts ?? [];
  const bridged: Problem = {
    ...problem,
    edges: [...problem.edges, ...bridgesOf(problem, today)],
    today: { districts: today, weight: strongest },
  };
  const groups = groupsOf(modelOf(bridged));
  const asItIs = problem.units.map((_, u) => today[u] ?? -1);
  if (!asItIs.includes(-1)) {
    const standing = judge(bridged, asItIs, groups);
    if (standing.feasible) return standing;
  }
  const found = yield* solving(bridged, options);
  return judge(bridged, sentHome(bridged, found.assignment), groups);
}

/** Edges that make one piece of each of today's districts: from the middle of its largest piece to the nearest unit of every other. */
function bridgesOf(
  problem: Problem,
  today: readonly (number | null)[],
): readonly (readonly [number, number])[] {
  const model = modelOf(problem);
  // Those without a district are their own: nothing has to hold them together.
  const district = Int32Array.from(model.given, (from) => today[from] ?? model.k);
  const pieces = Map.groupBy(
    piecesOf(model, district).units.filter((of) => whole(district, of[0] ?? 0) < model.k),
    (of) => whole(district, of[0] ?? 0),
  );
  return [...pieces.values()].flatMap((all) => {
    const [main = [], ...others] = all.toSorted((a, b) => b.length - a.length);
    const middle = nearestTo(model, main, middleOf(model, main));
    return others.map((of) => {
      const end = nearestTo(model, of, { x: at(model.x, middle), y: at(model.y, middle) });
      return [whole(model.given, middle), whole(model.given, end)] as const;
    });
  });
}

type Place = { readonly x: number; readonly y: number };

function middleOf({ x, y }: Model, units: readonly number[]): Place {
  const sum = (of: Float64Array) => units.reduce((all, u) => all + at(of, u), 0) / units.length;
  return { x: sum(x), y: sum(y) };
}

/** Where units have no place, the first. */
function nearestTo({ x, y }: Model, units: readonly number[], place: Place): number {
  let [nearest = 0] = units;
  let least = Infinity;
  for (const u of units) {
    const far = (at(x, u) - place.x) ** 2 + (at(y, u) - place.y) ** 2;
    if (far < least) [nearest, least] = [u, far];
  }
  return nearest;
}

/** Sends back whoever can go back: the heaviest first, until nobody can without a bound, a lever or a piece being broken. */
function sentHome(problem: Problem, assignment: readonly number[]): number[] {
  const model = modelOf(problem);
  const standing = new Standing(
    model,
    Int32Array.from(model.given, (from) => assignment[from] ?? 0),
  );
  const homes = model.today?.districts ?? new Int32Array(model.n);
  const away = () =>
    Array.from({ length: model.n }, (_, u) => u)
      .filter((u) => whole(homes, u) >= 0 && homes[u] !== standing.district[u])
      .toSorted((a, b) => at(model.load, b) - at(model.load, a) || a - b);
  for (let sent = true; sent;) {
    sent = false;
    for (const u of away()) {
      if (!canGoHome(standing, u, whole(homes, u))) continue;
      standing.move(u, whole(homes, u));
      sent = true;
    }
  }
  const back: number[] = [...assignment];
  for (const [u, to] of standing.district.entries()) back[whole(model.given, u)] = to;
  return back;
}

/** A hair's breadth of a sum of loads is nothing. */
const hair = 1e-9;

function canGoHome(standing: Standing, u: number, home: number): boolean {
  const { offsets, neighbours } = standing.model;
  const near = neighbours.subarray(whole(offsets, u), whole(offsets, u + 1));
  const touches = near.some((v) => standing.district[v] === home);
  if (!touches || !standing.mayMove(u, home)) return false;
  return standing.outsideGain(u, home) <= hair && standing.canLeave(u);
}

/** Who goes elsewhere, by their places; those without a district of today among them. */
export function changesOf(
  { today }: Pick<Problem, 'today'>,
  assignment: readonly number[],
): readonly { readonly unit: number; readonly from: number | null; readonly to: number }[] {
  return assignment.flatMap((to, unit) => {
    const from = today?.districts[unit] ?? null;
    return from === to ? [] : [{ unit, from, to }];
  });
}
