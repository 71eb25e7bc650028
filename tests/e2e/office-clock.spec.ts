import 'fake-indexeddb/auto';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../../build/run.ts';
import { commit, put } from '../../renderer/data/commit.ts';
import type { Client } from '../../shared/domain/client/client.ts';
import { ok } from '../../shared/result.ts';
import { openInChromium } from '../support/app-chromium.ts';
import { expect, test } from '../support/app.ts';
import { regionsAt } from '../support/at-office.ts';
import { expectShared, importClients, joinAs, moveClient, pill } from '../support/office-apps.ts';
import type { TestDevice } from '../support/office-device.ts';
import { joinedDevice } from '../support/office-device.ts';
import { startOffice } from '../support/office.ts';

// A server and two devices start, and wait for each other.
test.describe.configure({ timeout: 240_000 });

const tenYears = 10 * 365.25 * 24 * 3_600_000;
const members = ['王工', '李工'].map((name) => ({ name, grants: [{ kind: 'all' }] as const }));
const soon = { timeout: 60_000 };

/** The built app, in which every clock is so many milliseconds off: of its windows and of its workers. */
async function shiftedPage(by: number): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'wellfield-shifted-'));
  await cp(join(root, 'dist/renderer'), folder, { recursive: true });
  const shim = `if(!globalThis.shifted){globalThis.shifted=true;const Real=Date;globalThis.Date=class extends Real{constructor(...of){if(of.length)super(...of);else super(Real.now()+${by});}static now(){return Real.now()+${by};}}}`;
  const assets = join(folder, 'assets');
  for (const name of await readdir(assets)) {
    if (!name.endsWith('.js')) continue;
    const file = join(assets, name);
    await writeFile(file, `${shim}\n${await readFile(file, 'utf8')}`);
  }
  return folder;
}

async function moveTo({ deps }: TestDevice, region: string): Promise<void> {
  const clients: Client[] = [];
  await deps.book.scan('clients', (batch) => clients.push(...batch));
  const writes = clients.map((client) => put('clients', { ...client, region }));
  await commit(deps, { id: deps.newId(), name: 'client.edit', undoes: null }, async () =>
    ok({ writes, value: null }),
  );
}

for (const [way, by] of [
  ['ahead', tenYears],
  ['behind', -tenYears],
] as const) {
  test(
    `of two edits the one that was made later stands, though a clock is ten years ${way}`,
    {
      tag: '@browser',
    },
    async () => {
      const page = await shiftedPage(by);
      const office = await startOffice({ page, members });
      const profile = await mkdtemp(join(tmpdir(), 'wellfield-shifted-profile-'));
      const address = `${office.address}/?lang=en#/office`;
      const first = await openInChromium(profile, address);
      const year = await first.page.evaluate(() => new Date().getFullYear());
      expect(Math.abs(year - new Date().getFullYear())).toBe(10);
      await importClients(first.page, ['1,正平股份,青海']);
      await joinAs(first.page, office, '王工');
      await expectShared(first.page);
      // After a new start the session is renewed with a proof by the wrong clock.
      await first.close();
      const wang = await openInChromium(profile, address);
      await expectShared(wang.page);
      await wang.page.waitForFunction(() => navigator.serviceWorker.controller !== null);
      const li = await joinedDevice(office, '李工');
      expect(await li.sync()).toEqual(ok(null));

      await wang.context.setOffline(true);
      if (way === 'behind') await moveTo(li, '西宁');
      await moveClient(wang.page, '正平股份', '海东');
      if (way === 'ahead') await moveTo(li, '西宁');
      expect(await li.sync()).toEqual(ok(null));
      await wang.context.setOffline(false);
      await expect(pill(wang.page)).toHaveText(/^Synced .* · 1 conflict$/u, soon);
      expect(await regionsAt(office)).toEqual([way === 'ahead' ? '西宁' : '海东']);

      li.close();
      await wang.close();
      await office.stop();
      for (const folder of [page, profile]) await rm(folder, { recursive: true, maxRetries: 5 });
    },
  );
}
