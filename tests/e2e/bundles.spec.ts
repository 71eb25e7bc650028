import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { exchangeWords } from '../../shared/words/exchange.ts';
import { languages } from '../../shared/words/language.ts';
import { officeWords } from '../../shared/words/office.ts';
import { openInChromium } from '../support/app-chromium.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import type { Running } from '../support/running.ts';

// Two browsers, and keys that take their time to be made.
test.describe.configure({ timeout: 240_000 });

const passphrase = '井田 七月 钻杆';
const words = exchangeWords.en;

/** Goes to an address as one who comes anew, with all that the page remembers only while it is shown forgotten. */
async function show({ page, address }: Running, hash: string): Promise<void> {
  await page.goto(`${address}?lang=en#/${hash}`);
  await page.reload();
}

async function callMe(running: Running, name: string): Promise<void> {
  await show(running, 'settings');
  await running.page.getByLabel('Your name').fill(name);
}

async function importClients(running: Running, rows: readonly string[]): Promise<void> {
  await show(running, 'import');
  const { page } = running;
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Client code,Client name,Phone', ...rows].join('\n')),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('refused');
}

/** Says in which region a client is, on its page. */
async function changeRegion(running: Running, client: string, region: string): Promise<void> {
  await show(running, 'clients');
  const { page } = running;
  await page.getByRole('link', { name: client }).click();
  await page.getByRole('button', { name: 'Edit profile' }).click();
  await page.getByRole('combobox', { name: 'Region' }).fill(region);
  await page.getByRole('combobox', { name: 'Region' }).press('Enter');
  await expect(page.getByText(`Region: empty → ${region}`)).toBeVisible();
}

async function written(running: Running, to?: string): Promise<string> {
  await show(running, 'office');
  const { page } = running;
  const { write } = words;
  if (to !== undefined) {
    const options = page.getByLabel(write.to).getByRole('option', { name: to });
    await page.getByLabel(write.to).selectOption((await options.getAttribute('value')) ?? '');
  }
  await page.getByLabel(write.passphrase, { exact: true }).fill(passphrase);
  await page.getByLabel(write.again).fill(passphrase);
  const path = await running.saved(async () =>
    page.getByRole('button', { name: write.submit }).click(),
  );
  await expect(page.getByText(/^Written: /u)).toBeVisible();
  return path;
}

async function take(page: Page, path: string, secret = passphrase): Promise<void> {
  const { take: says } = words;
  await page.getByLabel(says.label, { exact: true }).setInputFiles(path);
  await page.getByLabel(says.passphrase).fill(secret);
  await page.getByRole('button', { name: says.submit, exact: true }).click();
}

test(
  'two people without a server keep their books together by files, and find where they met',
  { tag: '@browser' },
  async ({ app, builtAddress }) => {
    const profile = await mkdtemp(join(tmpdir(), 'wellfield-other-'));
    const wang = app.running;
    const li = await openInChromium(profile, builtAddress);
    await callMe(wang, '王工');
    await callMe(li, '李工');
    await importClients(wang, ['1,Acme,138', '2,Orb,139']);

    const first = await written(wang);
    expect(await readFile(first, 'latin1')).not.toContain('Acme');
    await show(li, 'office');
    await take(li.page, first, 'not the passphrase');
    await expect(li.page.getByText(words.refused['wrong-passphrase'])).toBeVisible();
    const cut = join(profile, 'cut.wellfield-changes');
    await writeFile(cut, (await readFile(first)).subarray(0, -40));
    await take(li.page, cut);
    await expect(li.page.getByText(words.refused['cut-off'])).toBeVisible();
    await take(li.page, first);
    await expect(li.page.getByText('2 changes taken in')).toBeVisible();
    await expect(li.page.getByText('王工: 2')).toBeVisible();
    await take(li.page, first);
    await expect(li.page.getByText(/^Nothing new/u)).toBeVisible();
    expect(await violationsOn(li.page)).toEqual([]);

    await changeRegion(li, 'Acme', '青海');
    await changeRegion(wang, 'Acme', '甘肃');
    const [ofLi, ofWang] = [await written(li, '王工'), await written(wang)];
    for (const [running, path] of [
      [wang, ofLi],
      [li, ofWang],
    ] as const) {
      await show(running, 'office');
      await take(running.page, path);
      await expect(running.page.getByText('1 conflict to look at')).toBeVisible();
      const heading = running.page.getByRole('heading', { level: 1 });
      await expect(heading).toHaveText(
        officeWords.en.heading.conflicts_one.replace('{{count, number}}', '1'),
      );
      // The later one stands in both books.
      await show(running, 'clients');
      await running.page.getByRole('link', { name: 'Acme' }).click();
      await expect(running.page.getByText('甘肃').first()).toBeVisible();
    }
    await li.close();
    await rm(profile, { recursive: true, force: true });
  },
);

test('what is missing in a form is said, in both languages', async ({ app }) => {
  for (const language of languages) {
    const page = await app.open(`?lang=${language}#/office`);
    const { write, take: says } = exchangeWords[language];
    await page.getByLabel(write.passphrase, { exact: true }).fill('short');
    await page.getByRole('button', { name: write.submit }).click();
    await expect(page.getByText(write.short.replace('{{count, number}}', '8'))).toBeVisible();
    await page.getByLabel(write.passphrase, { exact: true }).fill(passphrase);
    await expect(page.getByText(write.differs)).toBeVisible();
    await page.getByRole('button', { name: says.submit, exact: true }).click();
    await expect(page.getByText(says.missing)).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  }
});
