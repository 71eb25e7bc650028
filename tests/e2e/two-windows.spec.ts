import type { Page } from '@playwright/test';
import { clientFormWords } from '../../shared/words/client-form.ts';
import { shellWords } from '../../shared/words/shell.ts';
import { expect, test } from '../support/app.ts';

const name = '西宁甲子精密机械有限公司';

async function addClient(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: clientFormWords.en.field.name }).fill(name);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/clients\/[0-9a-f-]{36}/u);
}

test(
  'two windows on one book show each other’s changes, and their undoing',
  { tag: '@browser' },
  async ({ app }) => {
    const first = await app.open('?lang=en#/clients?add=true');
    const second = await app.running.context.newPage();
    await second.goto(`${app.running.address}?lang=en#/clients`);
    await addClient(first);
    await expect(second.getByText('1 client', { exact: true }).first()).toBeVisible();
    await expect(second.getByText(name).first()).toBeVisible();

    await second.locator('body').press('Control+z');
    await expect(second.getByText(name)).toHaveCount(0);
    await first.evaluate(() => {
      location.hash = '#/clients';
    });
    await expect(first.getByText(name)).toHaveCount(0);

    await second.locator('body').press('Control+y');
    await expect(first.getByText(name).first()).toBeVisible();
  },
);

test('an older window is told when a newer version takes the book on', async ({ app }) => {
  const page = await app.open('?lang=en#/today');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.evaluate(
    async () =>
      new Promise<void>((resolve, reject) => {
        const newer = indexedDB.open('wellfield', 10_000);
        newer.addEventListener('success', () => {
          newer.result.close();
          resolve();
        });
        newer.addEventListener('error', () => reject(new Error('The book was not given up.')));
      }),
  );
  await expect(page.getByRole('heading', { name: shellWords.en.trouble.outdated })).toBeVisible();

  await page.reload();
  await expect(page.getByRole('heading', { name: shellWords.en.trouble.newer })).toBeVisible();
  await expect(page.getByText(shellWords.en.trouble.newerWhat)).toBeVisible();
});
