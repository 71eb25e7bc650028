import { readdir, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import type { BenchBrowser, Stage } from '../bench/browser.ts';

/** Off the end of the log: less than one record of what is being written when the kill comes. */
const cutBytes = 700;

/**
 * Kills the browser while it writes, and cuts the last record of its log in two, as a kill within a `write` does. Then the app is opened, written
 * with, ended and opened again: the browser would take its database for broken and delete it, had the app not made it begin another log.
 */
export async function tortureCut(stage: Stage, rounds: number): Promise<string> {
  return stage.withProfile(async (browser) => {
    await (await browser.bare()).evaluate(async () => wellfieldTorture.importBatch(0));
    const whole = await (await browser.bare()).evaluate(async () => wellfieldTorture.inspect());
    for (let round = 0; round < rounds; round += 1) {
      await browser.restart();
      await (await browser.bare()).evaluate(async () => wellfieldTorture.writeForEver());
      await browser.kill();
      await cutLog(browser);
      await (await browser.bare()).evaluate(async () => wellfieldTorture.inspect());
      const batch = round + 1;
      await (await browser.bare()).evaluate(async (n) => wellfieldTorture.importBatch(n), batch);
      await browser.restart();
      const found = await (await browser.bare()).evaluate(async () => wellfieldTorture.inspect());
      if (found.device !== whole.device || found.lostAt !== null) {
        throw new Error(`The browser has thrown the book away after cut ${round}.`);
      }
      const clients = whole.notes.length * (round + 2);
      if (found.notes.length !== clients) throw new Error(`Clients are missing after ${round}.`);
    }
    return `${rounds} logs cut in the middle of a record: the book was there each time.\n`;
  });
}

async function cutLog({ profile }: BenchBrowser): Promise<void> {
  const all = join(profile, 'Default/IndexedDB');
  const database = (await readdir(all)).find((name) => name.endsWith('.leveldb'));
  const logs = (await readdir(join(all, database ?? ''))).filter((name) => name.endsWith('.log'));
  const last = logs.toSorted().at(-1);
  if (database === undefined || last === undefined) throw new Error('There is no log to cut.');
  const log = join(all, database, last);
  const { size } = await stat(log);
  await truncate(log, size - cutBytes);
}
