import type { Page } from '@playwright/test';
import { sealWords } from '../../shared/words/seal.ts';
import { expect } from './app.ts';

const { screen, unlock } = sealWords.en;

export const bookPassphrase = 'wells under the old town';

/** Seals the book as a person does, from its screen on; answers the recovery code. */
export async function sealBook(page: Page): Promise<string> {
  await page.getByLabel(screen.passphrase, { exact: true }).fill(bookPassphrase);
  await page.getByLabel(screen.again).fill(bookPassphrase);
  await page.getByRole('button', { name: screen.go }).click();
  const sheet = page.getByRole('region', { name: screen.sheet });
  const code = (await sheet.getByRole('definition').first().textContent()) ?? '';
  await page.getByLabel(screen.kept).check();
  await page.getByRole('button', { name: screen.seal, exact: true }).click();
  await expect(page.getByRole('heading', { name: screen.done })).toBeVisible();
  // What lies there is sealed in the background.
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  return code;
}

export async function unlockBook(page: Page, typed = bookPassphrase): Promise<void> {
  await expect(page.getByRole('heading', { name: unlock.heading })).toBeVisible();
  await page.getByLabel(unlock.passphrase, { exact: true }).fill(typed);
  await page.keyboard.press('Enter');
}
