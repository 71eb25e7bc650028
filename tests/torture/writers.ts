import type { Mortals } from './kills.ts';

/**
 * Kills the app while two windows' worth of writing is on its way, each time at the worst moment: Chromium deletes a database in which it finds two
 * half-written transactions without a common table. Throws where the book is not there afterwards.
 */
export async function tortureWriters(stage: Mortals, kills: number): Promise<string> {
  return stage.withProfile(async (app) => {
    await (await app.bare()).evaluate(async () => wellfieldTorture.importBatch(0));
    const whole = await (await app.bare()).evaluate(async () => wellfieldTorture.inspect());
    for (let round = 0; round < kills; round += 1) {
      await (await app.bare()).evaluate(async () => wellfieldTorture.writeForEver());
      await app.kill('both');
      const found = await (await app.bare()).evaluate(async () => wellfieldTorture.inspect());
      if (found.device !== whole.device || found.lostAt !== null || found.backAt !== null) {
        throw new Error(`The browser has thrown the book away after kill ${round}.`);
      }
      if (found.notes.length !== whole.notes.length) throw new Error('Clients are missing.');
      await app.restart();
    }
    return `${kills} kills in the middle of two writings: the book was there each time.\n`;
  });
}
