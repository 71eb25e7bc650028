import { wrap } from 'comlink';
import type { FieldClients, FieldWish } from '../../../shared/domain/territory/fields.ts';
import type { Divider, Division } from '../territory/worker.ts';
import { toldUntilEnd } from '../told-until-end.ts';

export type { Division } from '../territory/worker.ts';

export type DivideOptions = {
  readonly seed: number;
  readonly timeBudgetMs: number;
  readonly signal: AbortSignal;
  /** How far it is (0 to 1), and the best plan so far. */
  readonly onProgress: (done: number, assignment: readonly number[]) => void;
};

/** Looks for a plan in a worker of its own, which ends with it; null: given up. */
export async function divideInWorker(
  clients: FieldClients,
  wish: FieldWish,
  { seed, timeBudgetMs, signal, onProgress }: DivideOptions,
): Promise<Division | null> {
  const worker = new Worker(new URL('../territory/worker.ts', import.meta.url), {
    type: 'module',
    name: 'territories',
  });
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<null>();
  const { promise: broken, reject: breakOff } = Promise.withResolvers<never>();
  signal.addEventListener('abort', () => giveUp(null), { once: true });
  worker.addEventListener('error', ({ message }) => breakOff(new Error(message)), { once: true });
  const divider = wrap<Divider>(worker);
  // A word may be on its way when the work is given up, and the answer that would end it never comes.
  const tellOn: typeof onProgress = (done, assignment) => {
    if (!signal.aborted) onProgress(done, assignment);
  };
  try {
    const work = toldUntilEnd(tellOn, async (tell) =>
      divider.divide(clients, wish, { seed, timeBudgetMs }, tell),
    );
    return await Promise.race([work, givenUp, broken]);
  } finally {
    worker.terminate();
  }
}
