import type { BenchBrowser, Stage } from '../browser.ts';
import type { Pair } from '../measure.ts';

/** Each in a fresh profile, so that neither works on what the other has left on the disk. */
export async function importPairs(stage: Stage, clients: number): Promise<readonly Pair[]> {
  const runs = clients > 20_000 ? 2 : 3;
  const pairs: Pair[] = [];
  for (let run = 0; run < runs; run += 1) {
    const ours = await stage.withProfile(async (browser) => importOnce(browser, clients));
    const baseline = await stage.withProfile(async (browser) => {
      const page = await browser.bare();
      return page.evaluate(async (count) => wellfieldBench.bareImport(count), clients);
    });
    pairs.push({ ours, baseline });
  }
  return pairs;
}

/** From the click on "Import" to the painted list of all that was imported. */
async function importOnce(browser: BenchBrowser, clients: number): Promise<number> {
  const page = await browser.app('#/import');
  const csv = await page.evaluate((count) => wellfieldBench.csv(count), clients);
  await page.locator('input[type=file]').setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(csv),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).waitFor();
  return page.evaluate(
    async (expected) => wellfieldBench.timeImport(expected),
    clients.toLocaleString('en'),
  );
}
