import type { Page } from '@playwright/test';
import { addresses } from '../../renderer/app/screens.ts';
import { languages } from '../../shared/words/language.ts';
import { shellWords } from '../../shared/words/shell.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo, goToFirst, settled } from '../support/sample-page.ts';

const schemes = ['light', 'dark'] as const;

for (const language of languages) {
  for (const scheme of schemes) {
    test(
      `no screen breaks a rule of accessibility in ${language}, ${scheme}`,
      { tag: '@browser' },
      async ({ app }) => {
        test.setTimeout(240_000);
        const { page } = app;
        await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
        await app.open(`?lang=${language}#/today`);
        await settled(page);
        await check(page, 'the doors of an empty book');

        await fillWithSample(page, language);
        for (const screen of addresses) {
          await goTo(page, `#/${screen}`);
          // On a busy machine the code of a screen comes late.
          await expect(page.locator('h1').first()).toBeVisible();
          await check(page, screen);
        }
        await goToFirst(page, 'clients');
        await check(page, 'a client');
        await goToFirst(page, 'kano');
        await check(page, 'a survey');
        await goTo(page, '#/clients?add=true');
        await check(page, 'adding a client');
        await goTo(page, '#/today?log=new');
        await check(page, 'logging a visit');

        await goTo(page, '#/today');
        await page.keyboard.press('Control+k');
        await page.getByRole('combobox', { name: shellWords[language].search }).fill('s');
        await settled(page);
        await check(page, 'the palette');
      },
    );
  }
}

async function check(page: Page, what: string): Promise<void> {
  expect.soft(await violationsOn(page), what).toEqual([]);
}
