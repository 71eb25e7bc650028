import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import type { Counts } from '../model/world.ts';

/** What a worker answers. */
const ranSchema = z.object({
  runs: z.int(),
  failures: z.array(z.object({ seed: z.int(), message: z.string() })),
  counts: z.record(z.string(), z.int()),
});

/** So many histories are told between two words of how far it is. */
const slice = 10_000;

/**
 * Histories of an office as the model tells them, from seeds that the tests do not come to, on every core. Throws with the first seeds
 * that broke a promise; answers what was done.
 */
export async function tortureModel(
  runs: number,
  from: number,
  say: (line: string) => void,
): Promise<string> {
  let next = from;
  let done = 0;
  const counts: Counts = {};
  const work = async () => {
    const worker = new Worker(new URL('model-worker.ts', import.meta.url));
    try {
      while (next < from + runs) {
        const first = next;
        next = Math.min(first + slice, from + runs);
        worker.postMessage({ from: first, count: next - first });
        // A worker that dies says so by an error, which `once` throws.
        const told: readonly unknown[] = await once(worker, 'message');
        const ran = ranSchema.parse(told[0]);
        const [failure] = ran.failures;
        if (failure) throw new Error(`Seed ${failure.seed}: ${failure.message}`);
        for (const [what, times] of Object.entries(ran.counts)) {
          counts[what] = (counts[what] ?? 0) + times;
        }
        done += ran.runs;
        say(`${done.toLocaleString('en')} of ${runs.toLocaleString('en')} histories, 0 failures\n`);
      }
    } finally {
      await worker.terminate();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  const met = Object.entries(counts).map(([what, times]) => `${what} ${times}`);
  return `${done.toLocaleString('en')} histories of the model from seed ${from}: 0 failures (${met.join(', ')}).\n`;
}
