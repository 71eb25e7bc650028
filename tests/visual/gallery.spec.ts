import { expect, test } from '../support/app.ts';
import { looks, openStill } from '../support/picture-page.ts';

const parts = ['page', 'forms', 'charts', 'trouble'] as const;

for (const look of looks.slice(0, 2)) {
  test(`every ui state looks as it did, ${look.name}`, async ({ browser, galleryAddress }) => {
    const page = await openStill(browser, look);
    await page.goto(
      `${galleryAddress}gallery/index.html?lang=${look.language}&scheme=${look.scheme}`,
    );
    for (const part of parts) {
      const section = page.locator(`[data-part="${part}"]`);
      await section.scrollIntoViewIfNeeded();
      await expect.soft(section).toHaveScreenshot(`gallery-${look.name}-${part}.png`);
    }
    await page.context().close();
  });
}
