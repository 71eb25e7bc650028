import { todayWords } from '../../shared/words/today.ts';
import { visitStatisticsWords } from '../../shared/words/visit-statistics.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo, settled } from '../support/sample-page.ts';

const words = todayWords.en;

test('arrows walk the queue of the day, Enter begins the visit, and what was done stands under the news', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await settled(page);
  const queue = page.getByRole('group', { name: words.queue }).getByRole('link', {
    name: words.logOf.replace('{{name}}', ''),
  });
  await expect(queue.nth(2)).toBeVisible();
  await queue.first().focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await expect(queue.nth(1)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  const news = page.getByRole('region', { name: words.news });
  await expect(news.getByText('Sample book added')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});

test('the queue is put in order of place, and a survey whose time is over is ended from Today', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  const due = page.getByRole('region', { name: words.due });
  await expect(due.getByRole('listitem').first()).toBeVisible();
  await expect(due.getByRole('heading', { level: 3 })).toHaveCount(0);
  await page.getByText(words.order.place, { exact: true }).click();
  await expect(due.getByRole('heading', { level: 3 }).first()).toBeVisible();
  const regions = await due.getByRole('heading', { level: 3 }).allTextContents();
  expect(new Set(regions).size).toBe(regions.length);
  expect(await violationsOn(page)).toEqual([]);

  const surveys = page.getByRole('region', { name: words.polls.title });
  await surveys.getByRole('button', { name: /^End the survey/u }).click();
  await expect(surveys).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(surveys).toBeVisible();
});

test('the statistics tell how many promises were kept, and what that means', async ({ app }) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/visits/statistics');
  const { promises } = visitStatisticsWords.en;
  const kept = page.getByRole('region', { name: promises.title, exact: true });
  await expect(kept).toContainText(/% of \d+ promises were kept \(95 % interval/u);
  const byKind = kept.getByRole('table', { name: promises.caption.kind });
  await expect(byKind.getByRole('row', { name: promises.kinds.visit })).toContainText('%');
  await expect(kept).toContainText(promises.note);
  expect(await violationsOn(page)).toEqual([]);
});
