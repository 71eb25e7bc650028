import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchBrowser } from '../browser.ts';
import type { Measurement } from '../measure.ts';
import { measurement } from '../measure.ts';

const mega = 1_000_000;

/** Fills the book and bare tables with the same records; says how long it took and what they take on the disk. */
export async function fillBoth(
  browser: BenchBrowser,
  clients: number,
): Promise<readonly Measurement[]> {
  const ourMs = await (
    await browser.bare()
  ).evaluate(async (count) => wellfieldBench.fill(count), clients);
  // The first opening reads the whole book and writes the index down.
  const app = await browser.app('#/clients');
  await app.evaluate(
    async (counted) => wellfieldBench.watchFirstRow(counted),
    clients.toLocaleString('en'),
  );
  await app.evaluate(async () => wellfieldBench.untilSnapshot());
  await browser.restart();
  const ourBytes = await bytesBelow(join(browser.profile, 'Default/IndexedDB'));

  const bareMs = await (
    await browser.bare()
  ).evaluate(async (count) => wellfieldBench.bareFill(count), clients);
  await browser.restart();
  const allBytes = await bytesBelow(join(browser.profile, 'Default/IndexedDB'));
  return [
    measurement('fill the whole book / bulkPut of all tables', [{ ours: ourMs, baseline: bareMs }]),
    measurement(
      'size on disk, log and index included / bare tables',
      [{ ours: ourBytes / mega, baseline: (allBytes - ourBytes) / mega }],
      { target: 0.5, unit: 'MB' },
    ),
  ];
}

async function bytesBelow(folder: string): Promise<number> {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (entry.isFile()) bytes += (await stat(join(entry.parentPath, entry.name))).size;
  }
  return bytes;
}
