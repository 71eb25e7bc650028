import { readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { archiveWords } from '../../shared/words/archive.ts';
import { languages } from '../../shared/words/language.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';

// Workers start, archives are looked at: more than a screen needs, on a machine with other work.
test.describe.configure({ timeout: 90_000 });

const zip = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(bytes),
});

async function importClients(app: App, rows: readonly string[]): Promise<void> {
  const page = await app.open('?lang=en#/import');
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'clients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(['Client code,Client name,Phone', ...rows].join('\n')),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('refused');
}

/** Saves by a download: the dialog of the system is nothing that a test can answer. */
async function savedArchive(app: App): Promise<Uint8Array> {
  const page = await app.open('?lang=en#/settings');
  await page.getByRole('link', { name: 'Save or take in an archive' }).click();
  await page.evaluate(() => {
    Reflect.set(window, 'showSaveFilePicker', undefined);
  });
  const path = await app.running.saved(async () =>
    page.getByRole('button', { name: 'Save an archive' }).click(),
  );
  await expect(page.getByText(/^Saved: /u)).toBeVisible();
  return readFileSync(path);
}

/** Nothing is left of the book, as on another computer. */
async function emptied(app: App): Promise<Page> {
  await app.restart(async (profile) => {
    for (const folder of ['IndexedDB', 'Default/IndexedDB', 'journal']) {
      await rm(join(profile, folder), { recursive: true, force: true });
    }
  });
  return app.open('?lang=en#/archive');
}

test('a book is saved, comes back equal with its history, and merges with another', async ({
  app,
}) => {
  await importClients(app, ['1,Acme,138', '2,Orb,139']);
  const archive = zip('book.zip', await savedArchive(app));
  let page = await emptied(app);
  await page.getByLabel('Archive', { exact: true }).setInputFiles(archive);
  await expect(page.getByText('Your book is empty')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Make my book of it' }).click();
  await expect(page.getByText('Your book is the one of the archive: 2 records.')).toBeVisible();
  await page.getByRole('link', { name: 'See the clients' }).click();
  await expect(page.getByText('Acme')).toBeVisible();
  // The history came along, so what was done last can be taken back.
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Undone: import')).toBeVisible();

  await importClients(app, ['9,Zed,1']);
  page = await app.open('?lang=en#/archive');
  await page.getByLabel('Archive', { exact: true }).setInputFiles(archive);
  const clients = page.getByRole('row', { name: /^Clients/u });
  await expect(clients.getByRole('cell')).toHaveText(['Clients', '2', '2', '0', '0', '1']);
  await page.getByRole('button', { name: 'Take it in' }).click();
  await expect(page.getByText('2 records were taken in.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Your book is as it was before.')).toBeVisible();
});

for (const language of languages) {
  test(`bad archives are refused with a sentence each, in ${language}`, async ({ app }) => {
    await importClients(app, ['1,Acme,138']);
    const bytes = await savedArchive(app);
    const turned = bytes.slice();
    turned[60] = (turned[60] ?? 0) ^ 1;
    const page = await app.open(`?lang=${language}#/archive`);
    const { refused, take } = archiveWords[language];
    for (const [name, content, sentence] of [
      ['text.zip', new TextEncoder().encode('nothing'), refused['no-archive']],
      ['short.zip', bytes.slice(0, bytes.length / 2), refused.truncated],
      ['turned.zip', turned, /clients/u],
    ] as const) {
      await page.getByLabel(take.label, { exact: true }).setInputFiles(zip(name, content));
      await expect(page.getByRole('alert')).toContainText(name);
      await expect(page.getByRole('alert')).toContainText(sentence);
    }
    expect(await violationsOn(page)).toEqual([]);
  });
}
