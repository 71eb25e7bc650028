import type { Page } from '@playwright/test';
import { doorsWords } from '../../shared/words/doors.ts';
import type { Language } from '../../shared/words/language.ts';
import { expect } from './app.ts';

/** Fills an empty book, whose doors stand open on the page, with the sample. */
export async function fillWithSample(page: Page, language: Language): Promise<void> {
  const words = doorsWords[language];
  await page.getByRole('button', { name: words.sample.step }).click();
  await expect(page.getByRole('button', { name: words.banner.remove })).toBeVisible();
}

/** Goes to another address of the app without loading it anew, and waits until it stands still. */
export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
  }, hash);
  await settled(page);
}

/** Goes to the first record that a screen leads to. */
export async function goToFirst(page: Page, screen: 'clients' | 'kano'): Promise<void> {
  await goTo(page, `#/${screen}`);
  const pattern = screen === 'clients' ? '#/clients/' : 'survey=';
  const link = page.getByRole('main').locator(`a[href*="${pattern}"]`).first();
  const address = (await link.getAttribute('href')) ?? '';
  await goTo(page, address.slice(address.indexOf('#')));
}

/** No element has been added, removed or changed for a while, and nothing says that it is busy. */
export async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await page.evaluate(
    async (quiet) =>
      new Promise<void>((done) => {
        let timer = window.setTimeout(finish, quiet);
        const observer = new MutationObserver(() => {
          window.clearTimeout(timer);
          timer = window.setTimeout(finish, quiet);
        });
        function finish(): void {
          if (document.querySelector('[aria-busy="true"]')) {
            timer = window.setTimeout(finish, quiet);
            return;
          }
          observer.disconnect();
          done();
        }
        observer.observe(document.body, { subtree: true, childList: true, attributes: true });
      }),
    300,
  );
}
