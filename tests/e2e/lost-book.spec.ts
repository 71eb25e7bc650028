import { doorsWords } from '../../shared/words/doors.ts';
import { shellWords } from '../../shared/words/shell.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { breakDatabase } from '../support/break-database.ts';
import { fillWithSample } from '../support/sample-page.ts';

test.setTimeout(90_000);

test(
  'a book that the browser has thrown away is not taken for an empty one',
  { tag: '@browser' },
  async ({ app }) => {
    let page = await app.open('?lang=en#/today');
    await fillWithSample(page, 'en');
    page = await app.restart(breakDatabase);
    await expect(page.getByRole('alert')).toBeVisible();
    page = await app.open('?lang=en#/today');
    await expect(page.getByRole('heading', { name: doorsWords.en.heading })).toBeVisible();
    const { loss } = shellWords.en;
    const notice = page.getByRole('alert').filter({ hasText: loss.says });
    await expect(notice).toContainText('was lost on');
    expect(await violationsOn(page)).toEqual([]);

    await notice.getByRole('link', { name: loss.office }).click();
    await expect(page).toHaveURL(/#\/office$/u);
    await expect(notice).toBeVisible();
    await app.restart();
    page = await app.open('?lang=zh-CN#/today');
    const known = page.getByRole('alert').filter({ hasText: shellWords['zh-CN'].loss.says });
    await known.getByRole('button', { name: shellWords['zh-CN'].loss.read }).click();
    await expect(known).toHaveCount(0);
    await page.reload();
    await expect(page.getByRole('heading', { name: doorsWords['zh-CN'].heading })).toBeVisible();
    await expect(known).toHaveCount(0);
  },
);
