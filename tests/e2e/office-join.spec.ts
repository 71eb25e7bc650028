import 'fake-indexeddb/auto';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { root } from '../../build/run.ts';
import { commit, put } from '../../renderer/data/commit.ts';
import type { Client } from '../../shared/domain/client/client.ts';
import { ok } from '../../shared/result.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import type { TestDevice } from '../support/office-device.ts';
import { joinedDevice, testPassword } from '../support/office-device.ts';
import type { TestOffice } from '../support/office.ts';
import { startOffice } from '../support/office.ts';
import { goTo } from '../support/sample-page.ts';

// A server starts, and two devices wait for each other.
test.describe.configure({ timeout: 120_000 });

const all = [{ kind: 'all' }] as const;

async function anOffice(): Promise<TestOffice> {
  return startOffice({
    page: join(root, 'dist/renderer'),
    members: [
      { name: '王工', role: 'administrator', grants: all },
      { name: '李工', grants: all },
    ],
  });
}

function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The app with a client of its own. In a browser it comes from the office itself, which nobody else may ask. */
async function withClient(app: App, office: TestOffice): Promise<Page> {
  const address = '?lang=en#/import';
  const page = app.edition === 'desktop' ? await app.open(address) : app.page;
  if (app.edition === 'browser') await page.goto(`${office.address}/${address}`);
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Client code,Client name,Region\n1,正平股份,青海'),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(heading(page)).toContainText('1 new');
  return page;
}

async function joinAs(page: Page, office: TestOffice, member: string): Promise<void> {
  await goTo(page, '#/office');
  await page.getByLabel('Address of the office').fill(office.address);
  await page.getByLabel('Invitation').fill(office.invitations[member] ?? '');
  await page.getByLabel('Choose a password').fill(testPassword);
  const seals = page.getByLabel('Seal the book on this device, too');
  await expect(seals).toBeChecked();
  await seals.uncheck();
  await page.getByRole('button', { name: 'Join the office' }).click();
  await expect(heading(page)).toHaveText(/^Everything is shared with/u);
}

async function onlyClient({ deps }: TestDevice): Promise<Client | undefined> {
  const clients: Client[] = [];
  await deps.book.scan('clients', (batch) => clients.push(...batch));
  return clients[0];
}

async function moveTo(device: TestDevice, region: string): Promise<void> {
  const client = await onlyClient(device);
  if (!client) throw new Error('The colleague has no client.');
  const { deps } = device;
  await commit(deps, { id: deps.newId(), name: 'client.edit', undoes: null }, async () =>
    ok({ writes: [put('clients', { ...client, region })], value: null }),
  );
}

test('a book joins an office, and where its person meets a colleague the one decision is everybody’s', async ({
  app,
}) => {
  const office = await anOffice();
  const page = await withClient(app, office);
  await joinAs(page, office, '王工');
  expect(await violationsOn(page)).toEqual([]);
  const colleague = await joinedDevice(office, '李工');
  expect(await colleague.sync()).toEqual(ok(null));

  // Both move the client before either knows of it.
  await moveTo(colleague, '西宁');
  await goTo(page, '#/clients');
  await page.getByRole('link', { name: '正平股份' }).click();
  await page.getByRole('button', { name: 'Edit profile' }).click();
  await page.getByRole('combobox', { name: 'Region' }).fill('海东');
  await page.getByRole('combobox', { name: 'Region' }).press('Enter');
  await expect(page.getByText('Region: 青海 → 海东')).toBeVisible();
  await goTo(page, '#/office');
  await expect(heading(page)).toHaveText(/^Everything is shared with/u);
  expect(await colleague.sync()).toEqual(ok(null));

  await expect(heading(page)).toHaveText('1 conflict waits for you');
  const conflict = page.getByRole('list', { name: 'Conflicts' }).getByRole('listitem');
  await expect(conflict).toContainText('王工 (you)');
  await expect(conflict).toContainText('李工');
  await page.getByRole('button', { name: /^Take the other, 西宁/u }).click();
  await expect(heading(page)).toHaveText(/^Everything is shared with/u);
  await expect
    .poll(async () => {
      await colleague.sync();
      return (await onlyClient(colleague))?.region;
    })
    .toBe('西宁');
  colleague.close();
  await office.stop();
});

test('an administrator runs the office from the app, signs out and in, and leaves with nothing left behind', async ({
  app,
}) => {
  const office = await anOffice();
  const page = await withClient(app, office);
  await joinAs(page, office, '王工');

  await page.getByRole('link', { name: 'Members' }).click();
  await expect(page.getByRole('heading', { name: '3 members' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Invite a member' }).click();
  await page.getByLabel('Name').fill('赵工');
  await page.getByLabel('Regions').fill('西宁');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await expect(page.getByText('Invitation for 赵工')).toBeVisible();
  await expect(page.getByRole('row', { name: /赵工/u })).toContainText('西宁 (region)');
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Devices', exact: true }).click();
  await expect(page.getByRole('row', { name: /王工/u })).toContainText('this device');
  await page.getByRole('link', { name: 'Quarantine' }).click();
  await expect(page.getByText('Nothing waits for a decision')).toBeVisible();
  await page.getByRole('link', { name: 'Audit' }).click();
  await expect(page.getByRole('cell', { name: 'Device joined' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'This device' }).click();
  await page.getByRole('button', { name: 'Sign out' }).click();
  await expect(heading(page)).toHaveText(/^You are signed out of/u);
  await page.getByLabel('Password', { exact: true }).fill('not this one, surely');
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(page.getByText('The name or the password is not right.')).toBeVisible();
  await page.getByLabel('Password', { exact: true }).fill(testPassword);
  await page.getByRole('button', { name: 'Sign in' }).click();
  await expect(heading(page)).toHaveText(/^Everything is shared with/u);

  await page.getByRole('button', { name: 'Leave the office' }).click();
  const anew = page.waitForEvent('load');
  await page.getByRole('button', { name: 'Leave', exact: true }).click();
  await anew;
  await expect(heading(page)).toHaveText('Everything is safe on this device; nothing is shared');
  await goTo(page, '#/clients');
  await expect(page.getByText('正平股份')).toHaveCount(0);
  await office.stop();
});
