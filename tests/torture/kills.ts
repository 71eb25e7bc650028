import type { Stage } from '../bench/browser.ts';
import { idOf } from '../bench/generate.ts';
import type { Acknowledged } from './state.ts';
import { batchSize } from './state.ts';

export type KillReport = {
  readonly kills: number;
  readonly acknowledged: number;
  readonly clients: number;
};

/** A life lasts up to so many milliseconds. */
const longestLife = 1500;

/**
 * Kills the browser's processes again and again while a book imports, edits and folds, and looks after each time: what was acknowledged
 * is there, what was not is there as a whole or not at all, and all ways to read the book agree. Throws where it is not so.
 */
export async function killAndInspect(stage: Stage, kills: number): Promise<KillReport> {
  return stage.withProfile(async (browser) => {
    let batches = 0;
    let acknowledged = 0;
    const notes = new Map<string, string>();
    for (let round = 0; round < kills; round += 1) {
      const page = await browser.bare();
      const lived: Acknowledged[] = [];
      const first = Promise.withResolvers<void>();
      await page.exposeFunction('acknowledge', (step: Acknowledged) => {
        lived.push(step);
        first.resolve();
      });
      const begin = { batches, round };
      const life = page.evaluate(async (from) => wellfieldTorture.live(from), begin);
      const failed = life.then(
        () => null,
        (error: unknown) => error,
      );
      await Promise.race([first.promise, failed]);
      await Promise.race([chance(), failed]);
      await browser.kill();
      const reason = String(await failed);
      if (!/closed|crashed|disconnected/iu.test(reason)) {
        throw new Error(`A life ended by itself: ${reason}`);
      }
      acknowledged += lived.length;
      for (const step of lived) {
        if (step.kind === 'batch') batches = step.batch + 1;
        else notes.set(idOf(1, step.client), step.note);
      }
      const found = await (await browser.bare()).evaluate(async () => wellfieldTorture.inspect());
      batches = expectKept(found.notes, { batches, notes, round });
      await browser.restart();
    }
    return { kills, acknowledged, clients: batches * batchSize };
  });
}

/** Answers how many batches there are: the last one may have come through without a word. */
function expectKept(
  found: readonly (readonly [string, string])[],
  {
    batches,
    notes,
    round,
  }: {
    readonly batches: number;
    readonly notes: Map<string, string>;
    readonly round: number;
  },
): number {
  const whole = found.length / batchSize;
  if (whole !== batches && whole !== batches + 1) {
    throw new Error(`${found.length} clients after kill ${round}, of ${batches} batches.`);
  }
  let unspoken = 0;
  for (const [id, note] of found) {
    const known = notes.get(id) ?? '';
    if (note === known) continue;
    unspoken += 1;
    if (!note.startsWith(`${round} `)) throw new Error(`Client ${id} lost the note "${known}".`);
    notes.set(id, note);
  }
  // One edit may have been made durable without that its word came out.
  if (unspoken > 1) throw new Error(`${unspoken} edits that nobody acknowledged.`);
  return whole;
}

async function chance(): Promise<void> {
  await new Promise((over) => setTimeout(over, Math.random() * longestLife));
}
