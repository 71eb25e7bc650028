import type { Page } from '@playwright/test';
import { addresses } from '../../renderer/app/screens.ts';
import { shellWords } from '../../shared/words/shell.ts';
import { expect, test } from '../support/app.ts';
import { looks, openStill } from '../support/picture-page.ts';
import { fillWithSample, goTo, goToFirst, settled } from '../support/sample-page.ts';

for (const look of looks) {
  test(`the screens look as they did, ${look.name}`, async ({ browser, builtAddress }) => {
    test.setTimeout(180_000);
    const page = await openStill(browser, look);
    const see = async (what: string) => photograph(page, `${look.name}-${what}`);

    await page.goto(`${builtAddress}?lang=${look.language}#/today`);
    await settled(page);
    await see('doors');

    await fillWithSample(page, look.language);
    for (const screen of addresses) {
      await goTo(page, `#/${screen}`);
      await see(screen);
    }
    await goToFirst(page, 'clients');
    await see('client');
    await goToFirst(page, 'kano');
    await see('survey');
    await goTo(page, '#/clients?add=true');
    await see('add-client');
    await goTo(page, '#/today?log=new');
    await see('log-visit');

    await goTo(page, '#/today');
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: shellWords[look.language].search }).fill('s');
    await settled(page);
    await see('palette');
    await page.context().close();
  });
}

/** All are taken even where one differs, so that one run shows everything that moved. */
async function photograph(page: Page, name: string): Promise<void> {
  // Nothing is pointed at: a row under the pointer has another ground.
  await page.mouse.move(0, 0);
  await expect.soft(page).toHaveScreenshot(`${name}.png`, {
    mask: [page.locator('[data-varying]')],
  });
}
