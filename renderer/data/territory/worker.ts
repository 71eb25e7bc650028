import { expose } from 'comlink';
import type { FieldClients, FieldWish } from '../../../shared/domain/territory/fields.ts';
import { fieldProblem } from '../../../shared/domain/territory/fields.ts';
import type { MoveBreak } from '../../../shared/domain/territory/hand-move.ts';
import { handMove } from '../../../shared/domain/territory/hand-move.ts';
import type { Problem, Solution } from '../../../shared/domain/territory/problem.ts';
import type { Proof } from '../../../shared/domain/territory/proof.ts';
import { prove } from '../../../shared/domain/territory/proof.ts';
import { rebalancing } from '../../../shared/domain/territory/rebalance.ts';
import type { GivenBorders, RegionClients } from '../../../shared/domain/territory/regions.ts';
import { ofClients, regionProblem } from '../../../shared/domain/territory/regions.ts';
import type { Progress, SolveOptions } from '../../../shared/domain/territory/solve.ts';
import { judged, solving } from '../../../shared/domain/territory/solve.ts';

/** Plans are looked for here, so that the screen and the lists do not wait. Whoever gives up ends the worker. */
export type Divider = {
  /** `rebalance`: the smallest change of today's fields, and not the most compact ones. */
  readonly divide: (
    clients: FieldClients,
    wish: FieldWish,
    options: DivideOptions,
    onProgress: (done: number, assignment: readonly number[]) => void,
  ) => Promise<Division>;
  /** The same by whole regions. The plan says the field of each client, the proof is about the regions. */
  readonly divideRegions: (
    clients: RegionClients,
    wish: FieldWish,
    options: RegionDivideOptions,
    onProgress: (done: number, assignment: readonly number[]) => void,
  ) => Promise<Division>;
  /** What a plan that was made elsewhere, or long ago, comes to today. */
  readonly prove: (
    clients: FieldClients,
    wish: FieldWish,
    assignment: readonly number[],
  ) => Promise<Division>;
  /** What it comes to if these clients (by their places) go to another field. */
  readonly move: (
    clients: FieldClients,
    wish: FieldWish,
    from: {
      readonly assignment: readonly number[];
      readonly units: readonly number[];
      readonly to: number;
    },
  ) => Promise<MovedDivision>;
};

export type DivideOptions = {
  readonly how: 'divide' | 'rebalance';
  readonly seed: number;
  readonly timeBudgetMs: number;
};

export type RegionDivideOptions = DivideOptions & {
  /** Neighbours of regions as people said them; see `givenNeighbours`. */
  readonly given: GivenBorders;
};

export type Division = {
  readonly solution: Solution;
  /** null where there is no plan. */
  readonly proof: Proof | null;
};

export type MovedDivision = Division & { readonly breaks: readonly MoveBreak[] };

/** So often the plan so far is shown (ms). */
const between = 400;

const now = () => performance.now();

const divider: Divider = {
  async divide(clients, wish, { how, seed, timeBudgetMs }, onProgress) {
    const problem = fieldProblem(clients, wish);
    const steps = walkOf(how, problem, { seed, timeBudgetMs, now });
    return provenOf(problem, toldOn(steps, onProgress));
  },
  async divideRegions(clients, wish, { how, seed, timeBudgetMs, given }, onProgress) {
    const division = regionProblem(clients, wish, given);
    const steps = walkOf(how, division.problem, { seed, timeBudgetMs, now });
    const solution = toldOn(steps, (done, assignment) =>
      onProgress(done, ofClients(division, assignment)),
    );
    const { proof } = provenOf(division.problem, solution);
    const assignment = [...ofClients(division, solution.assignment)];
    return { solution: { ...solution, assignment }, proof };
  },
  async prove(clients, wish, assignment) {
    const problem = fieldProblem(clients, wish);
    return provenOf(problem, judged(problem, [...assignment]));
  },
  async move(clients, wish, { assignment, units, to }) {
    const problem = fieldProblem(clients, wish);
    const moved = handMove(problem, assignment, { units, to });
    const solution = judged(problem, [...moved.assignment]);
    return { ...provenOf(problem, solution), breaks: moved.breaks };
  },
};

function walkOf(
  how: DivideOptions['how'],
  problem: Problem,
  options: SolveOptions,
): Generator<Progress, Solution> {
  return how === 'rebalance' ? rebalancing(problem, options) : solving(problem, options);
}

/** Goes to the end, and tells how far it is now and then. */
function toldOn(
  steps: Generator<Progress, Solution>,
  onProgress: (done: number, assignment: readonly number[]) => void,
): Solution {
  let told = now();
  let step = steps.next();
  while (!step.done) {
    if (now() - told >= between) {
      told = now();
      onProgress(step.value.done, step.value.assignment);
    }
    step = steps.next();
  }
  return step.value;
}

function provenOf(problem: Problem, solution: Solution): Division {
  const { assignment } = solution;
  return { solution, proof: assignment.length > 0 ? prove(problem, assignment) : null };
}

expose(divider);
