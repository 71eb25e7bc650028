import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { allDevices } from '../../server/accounts/devices.ts';
import { revoke } from '../../server/admin/revoke-device.ts';
import { expect } from '../support/app.ts';
import { arrivedAt, clientsAt, regionsAt } from '../support/at-office.ts';
import {
  expectShared,
  heading,
  importClients,
  joinAs,
  moveClient,
  pill,
  signIn,
  test,
} from '../support/office-apps.ts';
import { goTo } from '../support/sample-page.ts';

// A server and several apps start, and wait for each other.
test.describe.configure({ timeout: 240_000 });

const soon = { timeout: 60_000 };
const twoMinutes = { timeout: 120_000 };

test(
  'of two windows one speaks with the office, and the other takes over when it closes',
  {
    tag: '@browser',
  },
  async ({ office, open }) => {
    const wang = await open();
    await importClients(wang.page, ['1,正平股份,青海']);
    await joinAs(wang.page, office, '王工');
    await expectShared(wang.page);
    const second = await wang.running.context.newPage();
    await second.goto(`${office.address}/?lang=en#/office`);
    await expect(pill(second)).toHaveText(/^Synced \d/u);
    await expect.poll(async () => loops(second)).toEqual({ held: 1, waiting: 1 });

    await wang.page.close();
    await expect.poll(async () => loops(second)).toEqual({ held: 1, waiting: 0 });
    await moveClient(second, '正平股份', '海东');
    await expect.poll(async () => regionsAt(office)).toEqual(['海东']);
  },
);

test(
  'a device that is signed in stays so as long as its system keeps secrets, and no file has the secret in clear',
  {
    tag: '@desktop',
  },
  async ({ office, open }) => {
    const wang = await open();
    await joinAs(wang.page, office, '王工');
    await expectShared(wang.page);
    const secret = String(await wang.page.evaluate(async () => window.wellfield?.readSecret()));
    expect(secret).toMatch(/^.{20,}$/u);
    const kept = await wang.page.evaluate(async (it) => window.wellfield?.keepSecret(it), secret);
    await wang.end();
    expect(await filesWith(wang.profile, secret)).toEqual([]);
    const page = await wang.restart();
    if (kept === 'kept') {
      await expectShared(page);
      return;
    }
    await expect(pill(page)).toHaveText('Signed out', soon);
    await expect(heading(page)).toHaveText(/^You are signed out of/u);
    await importClients(page, ['1,正平股份,青海']);
    await expect(pill(page)).toHaveText(/^Signed out · \d+ changes? waiting since/u);
    await signIn(page);
    await expectShared(page);
  },
);

// Where the system keeps no secrets for the test's Electron, a copied profile has no session that both could show.
test(
  'a profile that was copied goes on twice: both are told, and nothing of either is lost',
  { tag: '@browser' },
  async ({ office, open }) => {
    const wang = await open();
    await importClients(wang.page, ['1,正平股份,青海', '2,西部矿业,青海']);
    await joinAs(wang.page, office, '王工');
    await expectShared(wang.page);
    await wang.end();
    const copy = await open({ copyOf: wang.profile });
    await wang.restart();
    await moveClient(wang.page, '正平股份', '海东');
    await moveClient(copy.page, '西部矿业', '西宁');
    // A session that two show may end for both: whoever is signed out signs in again, and one of them reads why.
    const told: string[] = [];
    await expect
      .poll(async () => {
        for (const { page } of [wang, copy]) told.push(...(await signedInAgain(page)));
        return regionsAt(office);
      }, twoMinutes)
      .toEqual(['海东', '西宁']);
    expect(told.join('\n')).toContain('This device exists twice');
    for (const { page } of [wang, copy]) await expectShared(page);
    const devices = await allDevices(office.accounts.store.read);
    expect(devices).toHaveLength(2);
    for (const { page } of [wang, copy]) {
      await goTo(page, '#/clients');
      for (const region of ['海东', '西宁']) {
        await expect(page.getByText(region).first()).toBeVisible();
      }
    }
  },
);

test('a device that was revoked keeps what it could not send, and says so', async ({
  office,
  open,
}) => {
  const wang = await open();
  await importClients(wang.page, ['1,正平股份,青海']);
  await joinAs(wang.page, office, '王工');
  await expectShared(wang.page);
  await wang.running.context.setOffline(true);
  await moveClient(wang.page, '正平股份', '海东');
  await expect(pill(wang.page)).toHaveText(/^Server unreachable · 1 change waiting/u, soon);
  const [device] = await allDevices(office.accounts.store.read);
  await revoke(office.accounts, { member: { name: '李工' } }, device?.id ?? '');
  await wang.running.context.setOffline(false);

  await expect(pill(wang.page)).toHaveText(/^Signed out · 1 change waiting since \d/u, soon);
  await goTo(wang.page, '#/office');
  await expect(wang.page.getByRole('alert')).toContainText('The office has revoked this device');
  await expect(wang.page.getByRole('button', { name: 'Leave the office' })).toHaveCount(0);
  await expect(wang.page.getByRole('link', { name: 'Save an archive' })).toBeVisible();
  const page = await wang.restart();
  await expect(pill(page)).toHaveText(/^Signed out · 1 change waiting since \d/u, soon);
  await goTo(page, '#/clients');
  await expect(page.getByText('海东').first()).toBeVisible();
  expect(await regionsAt(office)).toEqual(['青海']);
});

test(
  'ten thousand changes that wait go up through a kill, each once',
  { tag: '@browser' },
  async ({ office, open }) => {
    const wang = await open();
    await joinAs(wang.page, office, '王工');
    await expectShared(wang.page);
    await wang.running.context.setOffline(true);
    const lines = Array.from({ length: 10_000 }, (_, i) => `${i},客户 ${i},青海`);
    await importClients(wang.page, lines);
    await expect(pill(wang.page)).toHaveText(/10,000 changes waiting since \d/u, soon);
    await wang.running.context.setOffline(false);
    await expect
      .poll(async () => (await arrivedAt(office))['operations'], { ...soon, intervals: [20] })
      .toBeGreaterThan(0);
    const page = await wang.killAndRestart();
    await expectShared(page, 120_000);
    const each = 10_000;
    expect(await arrivedAt(office)).toEqual({ operations: each, different: each, last: each });
    expect(await clientsAt(office)).toHaveLength(each);
  },
);

/** How many windows speak with the office, and how many would if they could. */
async function loops(page: Page): Promise<{ readonly held: number; readonly waiting: number }> {
  return page.evaluate(async () => {
    const { held = [], pending = [] } = await navigator.locks.query();
    const of = (locks: readonly LockInfo[]) =>
      locks.filter(({ name }) => name === 'wellfield-office').length;
    return { held: of(held), waiting: of(pending) };
  });
}

/** Signs in where that is asked for; answers what was said about why. */
async function signedInAgain(page: Page): Promise<readonly string[]> {
  if (!(await pill(page).innerText()).startsWith('Signed out')) return [];
  await goTo(page, '#/office');
  const said = await page.getByRole('alert').allInnerTexts();
  await signIn(page);
  await expect(pill(page)).not.toHaveText(/^Signed out/u);
  return said;
}

async function filesWith(folder: string, text: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const entry of entries.filter((one) => one.isFile())) {
    const file = join(entry.parentPath, entry.name);
    if ((await readFile(file)).includes(text)) found.push(entry.name);
  }
  return found;
}
