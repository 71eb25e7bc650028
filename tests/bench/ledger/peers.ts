import type { Stage } from '../browser.ts';
import { peers } from '../browser.ts';
import type { Measurement, Pair } from '../measure.ts';
import { check, measurement, median } from '../measure.ts';

/** RxDB and PouchDB with the same clients: loading them from memory, and reading them all after a new start. */
export async function peerMeasurements(
  stage: Stage,
  clients: number,
  ours: { readonly imports: readonly Pair[]; readonly ofBook: readonly Measurement[] },
): Promise<readonly Measurement[]> {
  const importing = median(ours.imports.map((pair) => pair.ours));
  const opening = ours.ofBook.find(({ name }) => name.startsWith('cold open'))?.ours ?? Number.NaN;
  const measured: Measurement[] = [];
  for (const peer of peers) {
    await stage.withProfile(async (browser) => {
      const page = await browser.peer(peer);
      const loaded = await page.evaluate(async (count) => benchPeer.load(count), clients);
      await browser.restart();
      const again = await browser.peer(peer);
      const { ms, rows } = await again.evaluate(async () => benchPeer.readAll());
      check(rows === clients, `${peer} gave ${rows} rows`);
      measured.push(
        measurement(`import / ${peer}`, [{ ours: importing, baseline: loaded }], { target: 0.1 }),
        measurement(`cold open / ${peer}`, [{ ours: opening, baseline: ms }], { target: 0.1 }),
      );
    });
  }
  return measured;
}
