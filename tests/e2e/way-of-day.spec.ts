import type { Page } from '@playwright/test';
import { dayOf } from '../../shared/domain/calendar/day.ts';
import { archiveWords } from '../../shared/words/archive.ts';
import { wayWords } from '../../shared/words/way.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { archiveOf } from '../support/conflict-book.ts';
import { aClient, aVisit } from '../support/rows.ts';
import { goTo } from '../support/sample-page.ts';
import { id } from '../support/test-book.ts';

const words = wayWords.en;
const towns = ['上海市浦东新区', '甘肃省兰州市城关区', '', '青海省海东市乐都区'];
const names = ['沪光', '兰石', '无址', '海东水泥'];

/** Today shows a visit to each of the four. */
async function fillDay(page: Page): Promise<void> {
  // The page has a time zone of its own.
  const [year, month, date] = await page.evaluate(() => {
    const now = new Date();
    return [now.getFullYear(), now.getMonth() + 1, now.getDate()] as const;
  });
  const today = dayOf(year, month, date);
  const bytes = await archiveOf({
    clients: towns.map((address, n) =>
      aClient({ id: id(n + 1), code: `${n}`, name: names[n] ?? '', address }),
    ),
    visits: towns.map((_, n) =>
      aVisit({ id: id(300 + n), clientId: id(n + 1), day: today, end: null, mode: 'onsite' }),
    ),
  });
  const { take } = archiveWords.en;
  const file = { name: 'book.zip', mimeType: 'application/zip', buffer: bytes };
  await page.getByLabel(take.label, { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: take.refill }).click();
  await expect(page.getByRole('link', { name: archiveWords.en.clients })).toBeVisible();
  await goTo(page, '#/today');
}

test('the visits of a day are put in the order of the way, moved by hand, and put back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/archive');
  await fillDay(page);
  const way = page.getByRole('region', { name: words.title });
  const stops = way.getByRole('listitem');
  const isOrder = async (...order: readonly number[]) =>
    expect(stops).toContainText(order.map((n) => names[n] ?? ''));
  await isOrder(0, 1, 2, 3);
  await way.getByLabel(words.home).fill('Nowhere');
  await expect(way.getByText(words.homeUnknown)).toBeVisible();
  await way.getByLabel(words.home).fill('西宁');
  await expect(way.getByText('西宁市, 青海')).toBeVisible();
  await way.getByRole('button', { name: words.nearest }).click();
  await isOrder(3, 1, 0, 2);
  await expect(stops.first()).toContainText('≈ 58 km');
  await expect(stops.last()).toContainText(words.unknown);
  expect(await violationsOn(page)).toEqual([]);

  await way.getByRole('button', { name: 'Earlier: 沪光' }).press('Enter');
  await isOrder(3, 0, 1, 2);
  await way.getByText(words.how).click();
  await page.keyboard.press('Control+z');
  await isOrder(3, 1, 0, 2);
  await page.reload();
  await isOrder(3, 1, 0, 2);
  await expect(way.getByLabel(words.home)).toHaveValue('西宁');
});
