import type { Best, Schedule } from './anneal.ts';
import { anneal } from './anneal.ts';
import { chanceOf } from './chance.ts';
import type { Model } from './model.ts';
import { modelOf } from './model.ts';
import type { Problem, Reason, Solution } from './problem.ts';
import type { Proof } from './proof.ts';
import { prove } from './proof.ts';
import { attempt, fewDistricts, groupsOf } from './recipes.ts';
import { limitsOf, refusalsOf } from './refusals.ts';
import type { Standing } from './standing.ts';

export type SolveOptions = {
  readonly seed: number;
  readonly timeBudgetMs: number;
  /** A clock in milliseconds. */
  readonly now?: () => number;
};

export type Progress = {
  /** Of the work that is planned, 0 to 1. */
  readonly done: number;
  /** The best plan so far, as in a solution. */
  readonly assignment: number[];
  readonly objective: number;
  /** Load outside the bounds. */
  readonly outside: number;
};

/**
 * So many moves are planned for each millisecond: fewer than a slow machine makes, so that the plan depends on the seed and the budget and not on
 * the machine. Only where they do not fit does the clock end the work.
 */
const movesPerMs = 1500;

/** Language only: without a clock that is given, the one that every runtime of the language has. */
const clock = (): number => new Date().getTime();

/** Solves a problem; the same seed and budget give the same plan. */
export function solve(problem: Problem, options: SolveOptions): Solution {
  const steps = solving(problem, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same step by step: between two of them the best plan so far can be shown, and the work be given up. */
export function* solving(
  problem: Problem,
  { seed, timeBudgetMs, now = clock }: SolveOptions,
): Generator<Progress, Solution> {
  const reasons = refusalsOf(problem);
  if (reasons.length > 0) {
    return { assignment: [], objective: Number.NaN, feasible: false, reasons };
  }
  const end = now() + timeBudgetMs;
  const model = modelOf(snug(problem));
  const chance = chanceOf(seed);
  const total = Math.max(1, timeBudgetMs * movesPerMs);
  let spent = 0;
  let best: Best | null = null;
  for (let nth = 0; best === null || (spent < total && now() < end); nth += 1) {
    const { standing, schedule } = attempt(model, { nth, budget: total - spent, chance });
    for (const { made, plan } of tried(standing, schedule, chance)) {
      if (isBetter(plan, best)) best = plan;
      const done = Math.min(1, (spent + made) / total);
      yield progressOf(model, best ?? plan, done);
      if (now() > end) break;
    }
    spent += schedule.moves;
  }
  return solutionOf(problem, model, best);
}

/** The plans of one attempt, after so many moves each; the last one is the best. */
function* tried(
  standing: Standing,
  schedule: Schedule,
  chance: () => number,
): Generator<{ readonly made: number; readonly plan: Best }> {
  const walk = anneal(standing, schedule, chance);
  let step = walk.next();
  while (!step.done) {
    yield step.value;
    step = walk.next();
  }
  yield { made: schedule.moves, plan: step.value };
}

/** Of many districts one may end a hair outside; so they aim a little further inside. The proof asks for no more than was wished. */
function snug(problem: Problem): Problem {
  const { districts, objective, lower, upper } = problem;
  if (objective === 'cut-edges' || districts <= fewDistricts) return problem;
  const hair = (upper - lower) / 50;
  return { ...problem, lower: lower + hair, upper: upper - hair };
}

function isBetter(one: Best, other: Best | null): boolean {
  if (!other) return true;
  const apart = one.outside - other.outside;
  return Math.abs(apart) > 1e-6 ? apart < 0 : one.objective < other.objective;
}

function progressOf(model: Model, { district, objective, outside }: Best, done: number): Progress {
  return { done, assignment: inGivenOrder(model, district), objective, outside };
}

function solutionOf(problem: Problem, model: Model, best: Best): Solution {
  const assignment = inGivenOrder(model, best.district);
  const proof = prove(problem, assignment);
  const { totals } = proof;
  const reasons = [...limitsOf(problem), ...reasonsOf(problem, { model, assignment, proof })];
  const objective =
    problem.objective === 'cut-edges' ? totals.cutEdges : (totals.inertia ?? Number.NaN);
  return { assignment, objective, feasible: reasons.length === 0, reasons };
}

/** What of the wish the plan does not keep. */
function reasonsOf(
  problem: Problem,
  {
    model,
    assignment,
    proof,
  }: { readonly model: Model; readonly assignment: readonly number[]; readonly proof: Proof },
): readonly Reason[] {
  const those = (is: (at: number) => boolean) =>
    proof.districts.map((_, at) => at).filter((at) => is(at));
  const reasons: Reason[] = [];
  const apart = those((at) => proof.districts[at]?.connected === false);
  const groups = groupsOf(model);
  if (apart.length > 0) {
    reasons.push(
      groups > 1
        ? { type: 'islands', groups, districts: problem.districts }
        : { type: 'not-connected', districts: apart },
    );
  }
  if (!proof.totals.within) {
    const mean = proof.totals.load / problem.districts;
    const parts = proof.districts.map(({ load, target }) =>
      target > 0 ? (load / target) * mean : 0,
    );
    const nearest = { lower: Math.min(...parts), upper: Math.max(...parts) };
    reasons.push({ type: 'out-of-balance', nearest });
  }
  const { second, units } = problem;
  const places = new Map(units.map(({ id }, u) => [id, u]));
  const districtOf = (unit: string) => assignment[places.get(unit) ?? -1];
  for (const { unit, district } of problem.forbidden ?? []) {
    if (districtOf(unit) === district) reasons.push({ type: 'lever-broken', unit });
  }
  const above = second ? those((at) => sumIn(assignment, second.values, at) > second.cap) : [];
  if (above.length > 0) reasons.push({ type: 'second-above-cap', districts: above });
  return reasons;
}

function sumIn(assignment: readonly number[], values: readonly number[], at: number): number {
  return assignment.reduce((sum, district, u) => sum + (district === at ? (values[u] ?? 0) : 0), 0);
}

/** Districts are numbered by their first unit where nothing tells them apart, so that a plan has one name. */
function inGivenOrder(
  { n, k, given, fixed, forbidden, lower, upper, today }: Model,
  district: Int32Array,
): number[] {
  const isNamed = today !== null || forbidden.size > 0 || fixed.some((at) => at >= 0);
  const isLike = lower.every((low, at) => low === lower[0] && upper[at] === upper[0]);
  const name = Int32Array.from({ length: k }, (_, at) => (isNamed || !isLike ? at : -1));
  let named = 0;
  const assignment = Array.from<number>({ length: n });
  for (let u = 0; u < n; u += 1) {
    const at = district[u] ?? 0;
    if (name[at] === -1) {
      name[at] = named;
      named += 1;
    }
    assignment[given[u] ?? 0] = name[at] ?? 0;
  }
  return assignment;
}
