import type { Page } from '@playwright/test';
import { clientFormWords } from '../../shared/words/client-form.ts';
import { duplicatesWords } from '../../shared/words/duplicates.ts';
import { shellWords } from '../../shared/words/shell.ts';
import { expect, test } from '../support/app.ts';
import { goTo } from '../support/sample-page.ts';

const words = duplicatesWords.en;
const first = '西宁甲子精密机械有限公司';
const second = '西宁甲子精密机械';

async function addClient(page: Page, name: string, phone: string): Promise<void> {
  await goTo(page, '#/clients?add=true');
  await page.getByRole('textbox', { name: clientFormWords.en.field.name }).fill(name);
  await page.getByRole('textbox', { name: clientFormWords.en.field.phone }).fill(phone);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible();
}

test('a client that was entered twice is found, made one, and two again', async ({ app }) => {
  const page = await app.open('?lang=en#/clients');
  await addClient(page, first, '0971-6123456');
  await addClient(page, second, '+86 971 612 3456');
  await goTo(page, '#/duplicates');
  await expect(page.getByText(words.reason['same-core'])).toBeVisible();
  await page.getByRole('button', { name: /^Compare/u }).click();

  await expect(page.getByRole('heading', { level: 1, name: words.merge.heading })).toBeVisible();
  const names = page.getByRole('radiogroup', { name: /^Name/u });
  await names.getByRole('radio', { name: second, exact: true }).check();
  await page.getByRole('button', { name: words.merge.submit }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.headingNone })).toBeVisible();
  await goTo(page, '#/clients');
  await expect(page.getByText('1 client', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(second, { exact: true }).first()).toBeVisible();

  await page.locator('body').press('Control+z');
  await expect(page.getByText('2 clients', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(first, { exact: true }).first()).toBeVisible();
});

test('two clients that are not the same are never shown again', async ({ app }) => {
  const page = await app.open('?lang=en#/clients');
  await addClient(page, first, '');
  await addClient(page, second, '');
  await goTo(page, '#/duplicates');
  await page.getByRole('button', { name: /are not the same$/u }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.headingNone })).toBeVisible();
  await app.restart();
  const again = await app.open('?lang=en#/duplicates');
  await expect(again.getByRole('heading', { level: 1, name: words.headingNone })).toBeVisible();
});

test('a pinned client is the first that the palette offers', async ({ app }) => {
  const page = await app.open('?lang=en#/clients');
  await addClient(page, first, '');
  await page.keyboard.press('Alt+p');
  await expect(page.getByRole('button', { pressed: true })).toBeVisible();
  await addClient(page, '恒达', '');
  await goTo(page, '#/today');
  await page.keyboard.press('Control+k');
  const options = page.getByRole('option');
  await expect(page.getByText(shellWords.en.palette.pinned)).toBeVisible();
  await expect(options.nth(0)).toContainText(first);
  await expect(options.nth(1)).toContainText('恒达');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: first, exact: true })).toBeVisible();
});
