import type { Best, Schedule } from './anneal.ts';
import { anneal } from './anneal.ts';
import { chanceOf } from './chance.ts';
import { judge } from './judge.ts';
import type { Model } from './model.ts';
import { modelOf } from './model.ts';
import type { Problem, Solution } from './problem.ts';
import { attempt, fewDistricts, groupsOf } from './recipes.ts';
import { refusalsOf } from './refusals.ts';
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
  return judge(problem, inGivenOrder(model, best.district), groupsOf(model));
}

/** A plan from elsewhere, judged by a problem that can be read. */
export function judged(problem: Problem, assignment: number[]): Solution {
  const reasons = refusalsOf(problem);
  if (reasons.length > 0) {
    return { assignment: [], objective: Number.NaN, feasible: false, reasons };
  }
  return judge(problem, assignment, groupsOf(modelOf(problem)));
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

/** Districts are numbered by their first unit where nothing tells them apart, so that a plan has one name. */
function inGivenOrder(
  { n, k, given, fixed, forbidden, lower, upper, today, pins }: Model,
  district: Int32Array,
): number[] {
  const isNamed =
    today !== null || pins !== null || forbidden.size > 0 || fixed.some((at) => at >= 0);
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
