import { openStage } from './browser.ts';
import './in-page/sealed.ts';
import type { Measurement, Pair } from './measure.ts';
import { measurement, p99 } from './measure.ts';

const edits = 400;
const openings = 5;

/** What the seal costs: the same book sealed and open, on the same machine in the same run, in turn. */
export async function sealed(clients: number): Promise<readonly Measurement[]> {
  const stage = await openStage({ app: false });
  try {
    return await stage.withProfile(async (browser) => {
      let page = await browser.sealed();
      await page.evaluate(async () => wellfieldSealed.begin());
      const written = await page.evaluate(async (count) => wellfieldSealed.fill(count), clients);
      await page.evaluate(async () => wellfieldSealed.keepIndexes());
      const opened: Pair[] = [];
      for (let run = 0; run < openings; run += 1) {
        const times = { ours: 0, baseline: 0 };
        for (const side of ['ours', 'baseline'] as const) {
          await browser.restart();
          page = await browser.sealed();
          times[side] = await page.evaluate(async (one) => wellfieldSealed.firstRows(one), side);
        }
        opened.push(times);
      }
      const edited = await page.evaluate(
        async ([count, runs]) => wellfieldSealed.edit(count, runs),
        [clients, edits] as const,
      );
      const unlocked = await page.evaluate(async () => wellfieldSealed.unlock());
      return [
        measurement('import of clients with all their records, sealed / open', [sumOf(written)], {
          target: 1.25,
        }),
        measurement('cold open to the first rows of the list, sealed / open', opened, {
          target: 1.6,
        }),
        measurement('one edit, sealed / open, median', edited),
        measurement('one edit, sealed / open, p99', edited, { target: 1.5, by: p99 }),
        measurement('a lock opened by its passphrase / a second', [
          { ours: unlocked, baseline: 1000 },
        ]),
      ];
    });
  } finally {
    stage.close();
  }
}

function sumOf(pairs: readonly Pair[]): Pair {
  const sum = { ours: 0, baseline: 0 };
  for (const { ours, baseline } of pairs) {
    sum.ours += ours;
    sum.baseline += baseline;
  }
  return sum;
}
