import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { archiveWords } from '../../shared/words/archive.ts';
import { backupsWords } from '../../shared/words/backups.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample } from '../support/sample-page.ts';

// Workers start, archives are written and looked at: more than a screen needs, on a machine with other work.
test.setTimeout(150_000);

const words = backupsWords.en;
const archive = archiveWords.en;

let folder = '';
test.beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wellfield-chosen-'));
});
test.afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const section = (page: Page) => page.getByRole('region', { name: words.title, exact: true });
const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const said = (page: Page) => section(page).getByRole('status');

/** A book with the sample, and a folder for its backups with the first one in it. */
async function backedUp(app: App): Promise<Page> {
  let page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  page = await app.open('?lang=en#/settings');
  await app.running.folderChosen(folder);
  await button(page, words.choose).click();
  await expect(said(page)).toContainText('A backup was made and read back');
  return page;
}

test('a backup goes into the chosen folder, passes its test, and brings back what went', async ({
  app,
}) => {
  let page = await backedUp(app);
  await expect(section(page)).toContainText(words.checked);
  await expect(section(page)).toContainText(words.open);
  await button(page, words.test).click();
  await expect(said(page)).toContainText(words.testedNow);
  expect(await violationsOn(page)).toEqual([]);

  // Nothing has changed since, so none is made before the sample goes.
  await button(page, 'Remove the sample book').click();
  await expect(page.getByText('There are no sample clients in the book.')).toBeVisible();
  await page.getByRole('link', { name: words.restore }).click();
  const backups = page.getByRole('table', { name: /^Backups in/u });
  await expect(backups.getByRole('row')).toHaveCount(2);
  await backups.getByRole('button').first().click();
  const clients = page.getByRole('row', { name: /^Clients [\d,]+/u });
  await expect(clients).toBeVisible();
  await expect(clients.getByRole('cell').last()).toHaveText('0');
  expect(await violationsOn(page)).toEqual([]);
  await button(page, archive.take.merge).click();
  await expect(page.getByText(/^[\d,]+ records were taken in/u)).toBeVisible();
  page = await app.open('?lang=en#/clients');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^[1-9]\d* clients$/u);
});

test('replacing makes the book as it was backed up, after a backup of it, and is undone', async ({
  app,
}) => {
  let page = await backedUp(app);
  page = await app.open('?lang=en#/clients?add=true');
  await page.getByLabel('Name', { exact: true }).fill('Only here');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Only here').first()).toBeVisible();
  page = await app.open('?lang=en#/archive');
  const backups = page.getByRole('table', { name: /^Backups in/u });
  await backups.getByRole('button').last().click();
  const clients = page.getByRole('row', { name: /^Clients [\d,]+/u });
  await expect(clients.getByRole('cell').last()).toHaveText('1');
  await page.getByRole('radio', { name: archive.take.choices.replace }).click();
  await button(page, archive.take.replace).click();
  await expect(page.getByText(/^1 records? (?:was|were) taken in/u)).toBeVisible();
  await button(page, archive.take.undo).click();
  await expect(page.getByText(archive.take.undone)).toBeVisible();
  page = await app.open('?lang=en#/archive');
  await expect(backups.getByRole('row')).toHaveCount(3);
});

test('a sealed backup is opened by its passphrase only, and waits for it where no key is kept', async ({
  app,
}) => {
  let page = await backedUp(app);
  await button(page, words.passphrase.set).click();
  await page.getByLabel(words.passphrase.label, { exact: true }).fill('short');
  await button(page, words.passphrase.submit).click();
  await expect(section(page)).toContainText(words.passphrase.short);
  await page.getByLabel(words.passphrase.label, { exact: true }).fill('clear moonlight');
  await page.getByLabel(words.passphrase.again, { exact: true }).fill('clear moonlight');
  expect(await violationsOn(page)).toEqual([]);
  await button(page, words.passphrase.submit).click();
  // Neither a page nor a system without a key store keeps the key, and that is said.
  await expect(section(page)).toContainText(words.sealedSession);
  await button(page, words.now).click();
  await expect(said(page)).toContainText('A backup was made and read back');

  await app.restart();
  page = await app.open('?lang=en#/settings');
  await expect(section(page)).toContainText(words.sealedWaits);
  await button(page, words.passphrase.give).click();
  await page.getByLabel(words.passphrase.label, { exact: true }).fill('dark moonlight');
  await button(page, words.passphrase.open).click();
  await expect(section(page)).toContainText(words.passphrase.wrong);
  await button(page, words.passphrase.close).click();

  page = await app.open('?lang=en#/archive');
  const backups = page.getByRole('table', { name: /^Backups in/u });
  await backups.getByRole('button').first().click();
  await page.getByLabel(words.passphrase.label, { exact: true }).fill('dark moonlight');
  await button(page, words.passphrase.open).click();
  await expect(page.getByText(words.sealedFile.wrong)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel(words.passphrase.label, { exact: true }).fill('clear moonlight');
  await button(page, words.passphrase.open).click();
  await expect(page.getByText(archive.take.nothing)).toBeVisible();
});

test(
  'a folder that went, a torn and a turned backup are each told in a sentence',
  { tag: '@desktop' },
  async ({ app }) => {
    let page = await backedUp(app);
    const [name = ''] = readdirSync(folder);
    expect(name).toMatch(/-asked\.wellfield-backup$/u);
    const whole = readFileSync(join(folder, name));
    renameSync(folder, `${folder}-away`);
    await button(page, words.now).click();
    await expect(section(page).getByRole('alert')).toContainText(words.trouble.gone);
    page = await app.open('?lang=en#/today');
    const notice = page.getByRole('alert').filter({ hasText: words.trouble.title });
    await expect(notice).toContainText(words.trouble.gone);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
    renameSync(`${folder}-away`, folder);
    await notice.getByRole('button', { name: words.trouble.again }).click();
    await expect(notice).toHaveCount(0);

    for (const file of readdirSync(folder)) rmSync(join(folder, file));
    for (const [bytes, sentence] of [
      [whole.subarray(0, whole.length / 2), archive.refused.truncated],
      [turned(whole), /clients/u],
    ] as const) {
      writeFileSync(join(folder, name), bytes);
      page = await app.open('?lang=en#/archive');
      await page.getByRole('table').getByRole('button').first().click();
      await expect(page.getByRole('alert')).toContainText(sentence);
      page = await app.open('?lang=en#/settings');
      await button(page, words.test).click();
      await expect(said(page)).toContainText('cannot be restored');
    }
  },
);

test(
  'a kill while a backup is written leaves the former one whole, and no torn one under its name',
  { tag: '@desktop' },
  async ({ app }) => {
    const page = await backedUp(app);
    const former = readdirSync(folder);
    const [first = ''] = former;
    const whole = readFileSync(join(folder, first));
    await page.getByRole('button', { name: words.now }).click();
    await expect(section(page).getByRole('progressbar')).toBeVisible();
    const again = await app.killAndRestart();
    const left = readdirSync(folder).filter((name) => !name.endsWith('.part'));
    expect(left).toContain(first);
    expect(readFileSync(join(folder, first))).toEqual(whole);
    await app.open('?lang=en#/settings');
    await button(again, words.now).click();
    await expect(said(again)).toContainText('A backup was made and read back');
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
    await button(again, words.test).click();
    await expect(said(again)).toContainText(words.testedNow);
  },
);

function turned(whole: Buffer): Buffer {
  const bytes = Buffer.from(whole);
  bytes[60] = (bytes[60] ?? 0) ^ 1;
  return bytes;
}
