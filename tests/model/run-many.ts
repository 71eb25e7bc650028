import { check } from './checks.ts';
import type { Variant } from './variant.ts';
import type { Counts } from './world.ts';
import { World } from './world.ts';

const steps = 60;

/** One history of an office, told by its seed. Throws where a promise was broken, or the rules themselves fail. */
export function runOne(seed: number, variant: Variant = null): Counts {
  const world = new World(seed, variant);
  for (let step = 0; step < steps; step += 1) world.step();
  world.quiesce();
  check(world);
  return world.counts;
}

export type Failure = { readonly seed: number; readonly message: string };
export type Ran = {
  readonly runs: number;
  readonly failures: readonly Failure[];
  /** How often what happened, over all runs. */
  readonly counts: Counts;
};

/** Runs the seeds `from`, `from + 1` and so on; stops after `enough` failures. */
export function runMany(
  from: number,
  count: number,
  variant: Variant = null,
  enough = Number.POSITIVE_INFINITY,
): Ran {
  const failures: Failure[] = [];
  const counts: Counts = {};
  let runs = 0;
  for (let seed = from; seed < from + count && failures.length < enough; seed += 1) {
    runs += 1;
    try {
      for (const [what, times] of Object.entries(runOne(seed, variant))) {
        counts[what] = (counts[what] ?? 0) + times;
      }
    } catch (error) {
      failures.push({ seed, message: error instanceof Error ? error.message : String(error) });
    }
  }
  return { runs, failures, counts };
}
