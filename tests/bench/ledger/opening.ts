import type { BenchBrowser } from '../browser.ts';
import type { Measurement, Pair } from '../measure.ts';
import { check, measurement } from '../measure.ts';

const runs = 5;

/** From the start of the navigation to the first painted rows of the list, against reading all clients into an array. */
export async function openMeasurements(
  browser: BenchBrowser,
  clients: number,
): Promise<readonly Measurement[]> {
  const pairs: Pair[] = [];
  const counted = clients.toLocaleString('en');
  for (let run = 0; run < runs; run += 1) {
    await browser.restart();
    const page = await browser.app('#/clients');
    const ours = await page.evaluate(async (text) => wellfieldBench.watchFirstRow(text), counted);
    await browser.restart();
    const bare = await browser.bare();
    const { ms, rows } = await bare.evaluate(async () => wellfieldBench.toArray());
    check(rows === clients, `toArray gave ${rows} rows`);
    pairs.push({ ours, baseline: ms });
  }
  await browser.restart();
  return [
    measurement('cold open to the painted, scrollable list / toArray', pairs, { target: 0.5 }),
  ];
}
