import { expose } from 'comlink';
import type { FieldArea } from '../../../shared/domain/territory/areas.ts';
import { areasOf } from '../../../shared/domain/territory/areas.ts';
import type { Board, BoardClients } from '../../../shared/domain/territory/board.ts';
import { boardOf, clientFields, unitFields } from '../../../shared/domain/territory/board.ts';
import type { FieldWish } from '../../../shared/domain/territory/fields.ts';
import type { MoveBreak } from '../../../shared/domain/territory/hand-move.ts';
import { handMove } from '../../../shared/domain/territory/hand-move.ts';
import type { Problem, Solution } from '../../../shared/domain/territory/problem.ts';
import type { Proof } from '../../../shared/domain/territory/proof.ts';
import { prove } from '../../../shared/domain/territory/proof.ts';
import { rebalancing } from '../../../shared/domain/territory/rebalance.ts';
import type { Progress, SolveOptions } from '../../../shared/domain/territory/solve.ts';
import { judged, solving } from '../../../shared/domain/territory/solve.ts';

/** Plans are looked for here, so that the screen and the lists do not wait. Whoever gives up ends the worker. */
export type Divider = {
  /** `rebalance`: the smallest change of today's fields, and not the most compact ones. */
  readonly divide: (
    clients: BoardClients,
    wish: FieldWish,
    options: DivideOptions,
    onProgress: (done: number, assignment: readonly number[]) => void,
  ) => Promise<Division>;
  /** What a plan that was made elsewhere, or long ago, comes to today. */
  readonly prove: (
    clients: BoardClients,
    wish: FieldWish,
    assignment: readonly number[],
  ) => Promise<Division>;
  /** What it comes to if these clients (by their places) go to another field. */
  readonly move: (
    clients: BoardClients,
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

export type Division = {
  readonly solution: Solution;
  /** null where there is no plan. */
  readonly proof: Proof | null;
  /** The land of the fields, of clients that have a place. */
  readonly areas: readonly FieldArea[];
};

export type MovedDivision = Division & { readonly breaks: readonly MoveBreak[] };

/** So often the plan so far is shown (ms). */
const between = 400;

const now = () => performance.now();

const divider: Divider = {
  async divide(clients, wish, { how, seed, timeBudgetMs }, onProgress) {
    const board = boardOf(clients, wish);
    const steps = walkOf(how, board.problem, { seed, timeBudgetMs, now });
    let told = now();
    let step = steps.next();
    while (!step.done) {
      if (now() - told >= between) {
        told = now();
        onProgress(step.value.done, clientFields(board, step.value.assignment));
      }
      step = steps.next();
    }
    return provenOf(clients, board, step.value);
  },
  async prove(clients, wish, assignment) {
    const board = boardOf(clients, wish);
    return provenOf(clients, board, judged(board.problem, unitFields(board, assignment)));
  },
  async move(clients, wish, { assignment, units, to }) {
    const board = boardOf(clients, wish);
    const moving = [...new Set(units.map((client) => board.units[client] ?? -1))];
    const from = unitFields(board, assignment);
    const moved = handMove(board.problem, from, { units: moving, to });
    const solution = judged(board.problem, [...moved.assignment]);
    return { ...provenOf(clients, board, solution), breaks: moved.breaks };
  },
};

function walkOf(
  how: DivideOptions['how'],
  problem: Problem,
  options: SolveOptions,
): Generator<Progress, Solution> {
  return how === 'rebalance' ? rebalancing(problem, options) : solving(problem, options);
}

function provenOf(
  { east, north }: BoardClients,
  board: Board,
  { assignment, ...judgement }: Solution,
): Division {
  const fields = clientFields(board, assignment);
  const placed = [...fields.keys()].filter((client) => !Number.isNaN(east[client]));
  const of = (degrees: Float32Array) => Float32Array.from(placed, (u) => degrees[u] ?? 0);
  const group = Uint8Array.from(placed, (u) => fields[u] ?? 0);
  return {
    solution: { ...judgement, assignment: [...fields] },
    proof: assignment.length > 0 ? prove(board.problem, assignment) : null,
    areas: areasOf({ east: of(east), north: of(north), group }),
  };
}

expose(divider);
