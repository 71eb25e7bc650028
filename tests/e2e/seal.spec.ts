import type { Page } from '@playwright/test';
import { clientFormWords } from '../../shared/words/client-form.ts';
import { languages } from '../../shared/words/language.ts';
import { sealWords } from '../../shared/words/seal.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo } from '../support/sample-page.ts';
import { bookPassphrase, sealBook, unlockBook } from '../support/sealing.ts';

test.setTimeout(150_000);

const { screen, unlock, ...words } = sealWords.en;
const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const locked = (page: Page) => page.getByRole('heading', { name: unlock.heading });

test('a book is sealed in three steps, locks by its keys, and opens with passphrase or recovery code', async ({
  app,
}) => {
  let page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  page = await app.open('?lang=en#/clients');
  await expect(heading(page)).toHaveText(/^[1-9]\d* clients$/u);
  const before = (await heading(page).textContent()) ?? '';

  page = await app.open('?lang=en#/settings');
  await expect(page.getByText(words.open)).toBeVisible();
  await page.getByRole('link', { name: words.begin }).click();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel(screen.passphrase, { exact: true }).fill('short');
  await page.getByRole('button', { name: screen.go }).click();
  await expect(page.getByText(screen.short)).toBeVisible();
  const code = await sealBook(page);
  expect(code).toMatch(/^(?:[\dA-Z]{4}-){7}[\dA-Z]{4}$/u);
  expect(await violationsOn(page)).toEqual([]);

  await goTo(page, '#/clients');
  await expect(heading(page)).toHaveText(before);
  await page.keyboard.press('Control+Shift+L');
  await expect(locked(page)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await unlockBook(page, 'wells under the new town');
  await expect(page.getByText(unlock.wrong)).toBeVisible();
  await unlockBook(page);
  await expect(heading(page)).toHaveText(before);

  await app.restart();
  page = await app.open('?lang=en#/clients');
  await expect(locked(page)).toBeVisible();
  await page.getByRole('button', { name: unlock.useCode }).click();
  await page.getByLabel(unlock.code, { exact: true }).fill(code.slice(1));
  await page.keyboard.press('Enter');
  await expect(page.getByText('The code has 32 letters and digits; there are 31.')).toBeVisible();
  await page.getByLabel(unlock.code, { exact: true }).fill(code.toLowerCase());
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText(before);
});

test('wrong passphrases make the next try wait, also after a new start, and trying loses nothing', async ({
  app,
}) => {
  let page = await app.open('?lang=en#/seal');
  await sealBook(page);
  await page.getByRole('button', { name: words.lockNow }).click();
  for (const guess of ['well one', 'well two', 'well three']) {
    await unlockBook(page, guess);
    await expect(page.getByText(unlock.wrong)).toBeVisible();
  }
  await expect(page.getByText('Next try in 1 second.')).toBeVisible();
  await expect(page.getByRole('button', { name: unlock.open })).toBeEnabled();
  await unlockBook(page, 'well four');
  await expect(page.getByText('Next try in 2 seconds.')).toBeVisible();

  await app.restart();
  page = await app.open('?lang=en#/today');
  await expect(page.getByText('Next try in 2 seconds.')).toBeVisible();
  await expect(page.getByRole('button', { name: unlock.open })).toBeEnabled();
  await unlockBook(page);
  await expect(heading(page)).toBeVisible();
  await expect(locked(page)).toHaveCount(0);
});

test('what was typed and not saved is there when the book is opened again', async ({ app }) => {
  const page = await app.open('?lang=en#/seal');
  await sealBook(page);
  await goTo(page, '#/clients?add=true');
  const name = '西宁甲子精密机械有限公司';
  await page.getByRole('textbox', { name: clientFormWords.en.field.name }).fill(name);
  await page.keyboard.press('Control+Shift+L');
  await unlockBook(page);
  const notice = page.getByRole('status').filter({ hasText: words.typed.title });
  await expect(notice).toContainText(name);
  // The form of its address opens over the page once more.
  const field = page.getByRole('textbox', { name: clientFormWords.en.field.name });
  await expect(field).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(field).toHaveCount(0);
  await notice.getByRole('button', { name: words.typed.forget }).click();
  await expect(notice).toHaveCount(0);
});

test('a passphrase is changed, the keys are renewed, a new sheet puts the former one out of use', async ({
  app,
}) => {
  let page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  page = await app.open('?lang=en#/seal');
  const former = await sealBook(page);
  await goTo(page, '#/seal?sheet=new');
  await page.getByRole('button', { name: screen.makeNew }).click();
  const sheet = page.getByRole('region', { name: screen.sheet });
  await expect(sheet.getByRole('definition').first()).not.toHaveText(former);
  await page.getByRole('link', { name: screen.finish }).click();

  await page.getByRole('button', { name: words.change }).click();
  const form = page.getByRole('form', { name: words.changing.heading });
  await form.getByLabel(screen.passphrase, { exact: true }).fill('a second passphrase');
  await form.getByLabel(screen.again).fill('a second passphrase');
  await form.getByRole('button', { name: words.changing.submit }).click();
  await expect(page.getByText(words.changed)).toBeVisible();
  await page.getByRole('button', { name: words.renew }).click();
  await expect(page.getByText(words.renewed)).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await page.getByRole('button', { name: words.lockNow }).click();

  await unlockBook(page, bookPassphrase);
  await expect(page.getByText(unlock.wrong)).toBeVisible();
  await page.getByRole('button', { name: unlock.useCode }).click();
  await page.getByLabel(unlock.code, { exact: true }).fill(former);
  await page.keyboard.press('Enter');
  await expect(page.getByText(unlock.wrongCode)).toBeVisible();
  await page.getByRole('button', { name: unlock.usePassphrase }).click();
  await unlockBook(page, 'a second passphrase');
  await expect(locked(page)).toHaveCount(0);
  await goTo(page, '#/clients');
  await expect(heading(page)).toHaveText(/^[1-9]\d* clients$/u);
});

test('two windows open together and lock together', { tag: '@browser' }, async ({ app }) => {
  const first = await app.open('?lang=en#/seal');
  const second = await app.running.context.newPage();
  await second.goto(`${app.running.address}?lang=en#/clients`);
  await expect(heading(second)).toBeVisible();
  await sealBook(first);
  await second.keyboard.press('Control+Shift+L');
  await expect(locked(second)).toBeVisible();
  await expect(locked(first)).toBeVisible();
  await unlockBook(first);
  await expect(locked(first)).toHaveCount(0);
  await second.reload();
  await expect(heading(second)).toBeVisible();
  await expect(locked(second)).toHaveCount(0);
});

for (const language of languages) {
  test(`the screens of the lock have no fault that a machine finds, ${language}`, async ({
    app,
  }) => {
    const said = sealWords[language];
    for (const colorScheme of ['light', 'dark'] as const) {
      const page = await app.open(`?lang=${language}#/seal`);
      await page.emulateMedia({ colorScheme });
      await expect(heading(page)).toHaveText(said.screen.heading);
      expect(await violationsOn(page)).toEqual([]);
    }
  });
}
