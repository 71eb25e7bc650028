import { expose } from 'comlink';
import type { FieldClients, FieldWish } from '../../../shared/domain/territory/fields.ts';
import { fieldProblem } from '../../../shared/domain/territory/fields.ts';
import type { Solution } from '../../../shared/domain/territory/problem.ts';
import type { Proof } from '../../../shared/domain/territory/proof.ts';
import { prove } from '../../../shared/domain/territory/proof.ts';
import { solving } from '../../../shared/domain/territory/solve.ts';

/** Plans are looked for here, so that the screen and the lists do not wait. Whoever gives up ends the worker. */
export type Divider = {
  readonly divide: (
    clients: FieldClients,
    wish: FieldWish,
    options: { readonly seed: number; readonly timeBudgetMs: number },
    onProgress: (done: number, assignment: readonly number[]) => void,
  ) => Promise<Division>;
};

export type Division = {
  readonly solution: Solution;
  /** null where there is no plan. */
  readonly proof: Proof | null;
};

/** So often the plan so far is shown (ms). */
const between = 400;

const divider: Divider = {
  async divide(clients, wish, options, onProgress) {
    const problem = fieldProblem(clients, wish);
    const now = () => performance.now();
    const steps = solving(problem, { ...options, now });
    let told = now();
    let step = steps.next();
    while (!step.done) {
      if (now() - told >= between) {
        told = now();
        onProgress(step.value.done, step.value.assignment);
      }
      step = steps.next();
    }
    const { assignment } = step.value;
    const proof = assignment.length > 0 ? prove(problem, assignment) : null;
    return { solution: step.value, proof };
  },
};

expose(divider);
