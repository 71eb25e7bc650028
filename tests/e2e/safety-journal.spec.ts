import { readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { shellWords } from '../../shared/words/shell.ts';
import { visitsWords } from '../../shared/words/visits.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { breakDatabase } from '../support/break-database.ts';
import { fillWithSample } from '../support/sample-page.ts';

test.setTimeout(120_000);

const { safety } = shellWords.en;

async function throwAway(profile: string): Promise<void> {
  await rm(join(profile, 'IndexedDB'), { recursive: true });
}

async function journalOf(profile: string): Promise<string> {
  const names = await readdir(join(profile, 'journal'));
  const name = names.find((one) => one.endsWith('.journal')) ?? '';
  return join(profile, 'journal', name);
}

/** Waits until the journal has all that the log has: rows are shown as soon as the book has them, and are called saved later. */
async function untilCopied(page: Page): Promise<void> {
  const isLevel = async () =>
    page.evaluate(async () => {
      const state: unknown = await window.wellfield?.journalState();
      const database = await new Promise<IDBDatabase>((done, fail) => {
        const opening = indexedDB.open('wellfield');
        opening.addEventListener('success', () => done(opening.result));
        opening.addEventListener('error', () => fail(new Error('The book does not open.')));
      });
      const last = await new Promise<unknown>((done) => {
        const asked = database.transaction('changes').objectStore('changes').getAllKeys();
        asked.addEventListener('success', () => done(asked.result.at(-1)));
      });
      database.close();
      return JSON.stringify(state).includes(`"upTo":${String(last)},`);
    });
  await expect.poll(isLevel).toBe(true);
}

const heading = (page: Page) => page.getByRole('heading', { level: 1 });

test(
  'a book whose storage is gone comes back by itself, and says what happened',
  { tag: '@desktop' },
  async ({ app }) => {
    let page = await app.open('?lang=en#/today');
    await fillWithSample(page, 'en');
    page = await app.open('?lang=en#/clients');
    await expect(heading(page)).toHaveText(/^[1-9]\d* clients$/u);
    const before = (await heading(page).textContent()) ?? '';
    await untilCopied(page);
    for (const lose of [throwAway, breakDatabase]) {
      await app.restart(lose);
      page = await app.open('?lang=en#/clients');
      const notice = page.getByRole('status').filter({ hasText: 'came back on' });
      await expect(notice).toContainText('put back from the safety journal');
      await expect(heading(page)).toHaveText(before);
      expect(await violationsOn(page)).toEqual([]);
      await notice.getByRole('button', { name: shellWords.en.loss.read }).click();
      await expect(notice).toHaveCount(0);
    }
    await page.reload();
    await expect(heading(page)).toHaveText(before);
  },
);

test(
  'a journal that lost a piece brings back the rest and says that something may be missing',
  { tag: '@desktop' },
  async ({ app }) => {
    let page = await app.open('?lang=en#/today');
    await fillWithSample(page, 'en');
    page = await app.open('?lang=en#/clients');
    await expect(heading(page)).toHaveText(/^[1-9]\d* clients$/u);
    await untilCopied(page);
    await app.restart(async (profile) => {
      const file = await journalOf(profile);
      const bytes = await readFile(file);
      bytes[40] = (bytes[40] ?? 0) ^ 1;
      await writeFile(file, bytes);
      await throwAway(profile);
    });
    page = await app.open('?lang=en#/today');
    const notice = page.getByRole('alert').filter({ hasText: 'came back on' });
    await expect(notice).toContainText('1 part of the journal could not be read');
  },
);

test(
  'while the journal cannot be written no visit is called saved, and what was typed waits until it can',
  { tag: '@desktop' },
  async ({ app }) => {
    let page = await app.open('?lang=en#/today');
    await fillWithSample(page, 'en');
    let journal = '';
    await app.restart(async (profile) => {
      journal = join(profile, 'journal');
      await rm(journal, { recursive: true, force: true });
      await writeFile(journal, 'in its place');
    });
    page = await app.open('?lang=en#/clients');
    await expect(heading(page)).toHaveText(/^[1-9]\d* clients$/u);
    const notice = page.getByRole('alert').filter({ hasText: safety.failing.title });
    await expect(notice).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);

    await page.keyboard.press('Control+l');
    const client = page.getByRole('combobox', { name: visitsWords.en.form.client });
    await client.fill('S-0017');
    await client.press('Enter');
    await expect(client).not.toHaveValue('S-0017');
    const name = await client.inputValue();
    const note = page.getByLabel(visitsWords.en.form.note, { exact: true });
    await note.fill('Typed while nothing is taken');
    await page.getByRole('radio', { name: visitsWords.en.form.archived }).check();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText(safety.notTaken)).toBeVisible();
    await expect(note).toHaveValue('Typed while nothing is taken');
    await expect(page.getByText(`Visit saved: ${name}`)).toHaveCount(0);

    await rm(journal);
    await note.press('Control+Enter');
    await expect(page.getByText(`Visit saved: ${name}`).first()).toBeVisible();
    await expect(notice).toHaveCount(0);
  },
);
