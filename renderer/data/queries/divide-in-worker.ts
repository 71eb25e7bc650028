import type { Remote } from 'comlink';
import { wrap } from 'comlink';
import type { BoardClients } from '../../../shared/domain/territory/board.ts';
import type { FieldWish } from '../../../shared/domain/territory/fields.ts';
import type { Divider, DivideOptions, Division, MovedDivision } from '../territory/worker.ts';
import { toldUntilEnd } from '../told-until-end.ts';

export type { DivideOptions, Division, MovedDivision } from '../territory/worker.ts';

export type DivideInWorkerOptions = DivideOptions & {
  readonly signal: AbortSignal;
  /** How far it is (0 to 1), and the best plan so far. */
  readonly onProgress: (done: number, assignment: readonly number[]) => void;
};

/** Looks for a plan in a worker of its own, which ends with it; null: given up. */
export async function divideInWorker(
  clients: BoardClients,
  wish: FieldWish,
  { signal, onProgress, how, seed, timeBudgetMs }: DivideInWorkerOptions,
): Promise<Division | null> {
  // A word may be on its way when the work is given up, and the answer that would end it never comes.
  const tellOn: typeof onProgress = (done, assignment) => {
    if (!signal.aborted) onProgress(done, assignment);
  };
  return inWorker(signal, async (divider) =>
    toldUntilEnd(tellOn, async (tell) =>
      divider.divide(clients, wish, { how, seed, timeBudgetMs }, tell),
    ),
  );
}

/** What a plan comes to in today's figures. */
export async function proveInWorker(
  clients: BoardClients,
  wish: FieldWish,
  assignment: readonly number[],
): Promise<Division> {
  return (
    (await inWorker(null, async (divider) => divider.prove(clients, wish, assignment))) ?? none
  );
}

/** What a plan comes to if clients go to another field by hand. */
export async function moveInWorker(
  clients: BoardClients,
  wish: FieldWish,
  from: Parameters<Divider['move']>[2],
): Promise<MovedDivision> {
  const moved = await inWorker(null, async (divider) => divider.move(clients, wish, from));
  return moved ?? { ...none, breaks: [] };
}

/** Only what was given up has no answer. */
const none: Division = {
  solution: { assignment: [], objective: Number.NaN, feasible: false, reasons: [] },
  proof: null,
  areas: [],
};

async function inWorker<T>(
  signal: AbortSignal | null,
  work: (divider: Remote<Divider>) => Promise<T>,
): Promise<T | null> {
  const worker = new Worker(new URL('../territory/worker.ts', import.meta.url), {
    type: 'module',
    name: 'territories',
  });
  const { promise: givenUp, resolve: giveUp } = Promise.withResolvers<null>();
  const { promise: broken, reject: breakOff } = Promise.withResolvers<never>();
  signal?.addEventListener('abort', () => giveUp(null), { once: true });
  worker.addEventListener('error', ({ message }) => breakOff(new Error(message)), { once: true });
  try {
    return await Promise.race([work(wrap<Divider>(worker)), givenUp, broken]);
  } finally {
    worker.terminate();
  }
}
