import { parentPort } from 'node:worker_threads';
import { runMany } from '../model/run-many.ts';

type Wish = { readonly from: number; readonly count: number };

/** Stops at the first broken promise: its seed is all that is needed. */
parentPort?.on('message', ({ from, count }: Wish) => {
  parentPort?.postMessage(runMany(from, count, null, 1));
});
