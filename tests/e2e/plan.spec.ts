import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { calendarWords } from '../../shared/words/calendar.ts';
import { planWords } from '../../shared/words/plan.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo, settled } from '../support/sample-page.ts';

const calendar = calendarWords.en;
const { series, rhythm, list } = planWords.en;

test.setTimeout(120_000);

const book = ['客户编号,客户名称,2015年营业收入(万元)', '1,正平股份,20'].join('\n');

/** The plan of the one client of a book that was just imported. */
async function openPlan(page: Page): Promise<void> {
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/1 new/u).first()).toBeVisible();
  await goTo(page, '#/clients');
  await page.getByRole('link', { name: '正平股份' }).click();
  await page.getByRole('link', { name: 'Plan', exact: true }).click();
}

async function planSeries(page: Page): Promise<void> {
  await page.getByRole('button', { name: series.add }).click();
  await page.getByLabel(series.from, { exact: true }).fill('2027-03-03');
  await page.getByLabel(series.unit, { exact: true }).selectOption({ label: series.units.week });
  await page.getByLabel(series.every, { exact: true }).fill('1');
  await page.getByLabel(series.times, { exact: true }).fill('3');
  await expect(page.getByRole('status').filter({ hasText: '3 visits' })).toContainText('2027');
  await page.getByRole('button', { name: series.submit }).click();
  await expect(page.getByText('3 visits planned')).toBeVisible();
}

const cell = (page: Page, day: string) => page.locator(`[data-day="${day}"]`);

test('a series is planned, and its visits are moved in the calendar by keys, by hand and by a dialog', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openPlan(page);
  await planSeries(page);
  await page.getByRole('checkbox', { name: /has confirmed Wed 3 Mar 2027/u }).check();

  await goTo(page, '#/visits/calendar?day=2027-03-03');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('Week of 1 Mar 2027: 1 visit planned, none made');
  await expect(page.getByRole('note')).toContainText('2027');
  const visit = page.getByRole('button', { name: /^On site 正平股份, planned/u });
  await visit.press('Shift+ArrowRight');
  await expect(page.getByText(/The former day was confirmed/u)).toBeVisible();
  await expect(cell(page, '2027-03-04').getByRole('button')).toBeFocused();

  // A day off is offered a way out of.
  await visit.dragTo(cell(page, '2027-03-06'));
  await expect(cell(page, '2027-03-06').getByRole('button')).toBeVisible();
  await page.getByRole('button', { name: 'To Mon 8 Mar 2027' }).click();
  await expect(heading).toHaveText('Week of 1 Mar 2027: nothing planned, none made');
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(cell(page, '2027-03-06').getByRole('button')).toBeVisible();

  await visit.click();
  await page.getByRole('menuitem', { name: calendar.menu.move }).click();
  await page.getByLabel('Day', { exact: true }).fill('2027-03-05');
  await page.keyboard.press('Enter');
  await expect(cell(page, '2027-03-05').getByRole('button')).toBeFocused();

  const path = await app.running.saved(async () => {
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: calendar.menu.ics }).click();
  });
  expect(await readFile(path, 'utf8')).toContain('DTSTART;VALUE=DATE:20270305\r\n');

  await page.getByRole('button', { name: calendar.load.set }).click();
  await page.getByLabel('Visits a day: Everyone').fill('0');
  await page.getByLabel('Visits a week: Everyone').fill('9');
  await page.keyboard.press('Enter');
  await expect(cell(page, '2027-03-05')).toContainText('Without an owner 1/0');
  await page.getByText(calendar.spans.month, { exact: true }).click();
  await expect(heading).toHaveText('Mar 2027: 3 visits planned, none made');
});

test(
  'a visit is dragged by a finger that rests on it first, and by a mouse that may give up',
  { tag: '@browser' },
  async ({ app }) => {
    const page = await app.open('?lang=en#/import');
    await openPlan(page);
    await planSeries(page);
    await goTo(page, '#/visits/calendar?day=2027-03-03');
    const visit = page.getByRole('button', { name: /^On site 正平股份, planned/u });
    await expect(cell(page, '2027-03-03').getByRole('button')).toBeVisible();

    await visit.hover();
    await page.mouse.down();
    await cell(page, '2027-03-05').hover();
    await expect(cell(page, '2027-03-05')).toHaveAttribute('data-over', 'true');
    await page.keyboard.press('Escape');
    await page.mouse.up();
    await expect(cell(page, '2027-03-05')).toHaveAttribute('data-over', 'false');
    await expect(cell(page, '2027-03-03').getByRole('button')).toBeVisible();

    const touch = await touchOn(page);
    await touch('touchStart', visit);
    await expect(cell(page, '2027-03-03')).toHaveAttribute('data-over', 'true');
    await touch('touchMove', cell(page, '2027-03-05'));
    await expect(cell(page, '2027-03-05')).toHaveAttribute('data-over', 'true');
    await touch('touchEnd', null);
    await expect(cell(page, '2027-03-05').getByRole('button')).toBeFocused();
    await expect(page.getByRole('menuitem')).toHaveCount(0);

    // Two quick steps are two days, whether the calendar has shown the first or not.
    await visit.evaluate((element) => {
      for (const _ of [1, 2]) {
        const key = { key: 'ArrowLeft', shiftKey: true, bubbles: true, cancelable: true };
        element.dispatchEvent(new KeyboardEvent('keydown', key));
      }
    });
    await expect(cell(page, '2027-03-03').getByRole('button')).toBeFocused();
  },
);

/** A finger on the screen. */
async function touchOn(page: Page) {
  const session = await page.context().newCDPSession(page);
  return async (type: 'touchStart' | 'touchMove' | 'touchEnd', on: Locator | null) => {
    const box = await on?.boundingBox();
    const touchPoints = box ? [{ x: box.x + box.width / 2, y: box.y + box.height / 2 }] : [];
    await session.send('Input.dispatchTouchEvent', { type, touchPoints });
  };
}

test('regular communication is agreed, shows what is due, and is marked', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await openPlan(page);
  await page.getByRole('button', { name: rhythm.add }).click();
  await page.getByLabel(rhythm.counting).selectOption({ label: rhythm.countings.working });
  await page.getByLabel(rhythm.from, { exact: true }).fill('-70');
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('about every month, within 5 working days of the next'),
  ).toBeVisible();

  await page.getByRole('link', { name: 'Visits', exact: true }).click();
  await page.getByRole('link', { name: calendar.views.rhythm }).click();
  const rows = page.getByRole('region', { name: list.open, exact: true }).getByRole('row');
  await expect(rows.nth(2)).toBeVisible();
  const open = await rows.count();
  await rows.nth(1).getByRole('button').click();
  await expect(rows).toHaveCount(open - 1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows).toHaveCount(open);
});

const notice = {
  year: 2027,
  papers: ['https://www.gov.cn/zhengce/zhengceku/202611/content_1.htm'],
  days: [{ name: '元旦', date: '2027-01-01', isOffDay: true }],
};

test('a year of holidays is taken in from its file, and one of another country is not', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/settings');
  const take = async (content: unknown) =>
    page.getByLabel(calendar.holidays.label).setInputFiles({
      name: '2027.json',
      mimeType: 'application/json',
      buffer: Buffer.from(JSON.stringify(content)),
    });
  await take([{ date: '2027-07-04', countryCode: 'US' }]);
  await expect(page.getByRole('alert')).toContainText('holidays of US');
  await take(notice);
  const year = page.getByRole('row', { name: /^2027/u });
  await expect(year).toContainText(calendar.holidays.fromFile);
  await page.getByRole('button', { name: 'Remove 2027' }).click();
  await expect(year).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(year).toBeVisible();
  await goTo(page, '#/visits/calendar?day=2027-01-01');
  await expect(cell(page, '2027-01-01')).toContainText('元旦, off');
});

test(
  'the calendar, the plan and the working days break no rule of accessibility',
  { tag: '@browser' },
  async ({ app }) => {
    const page = await app.open('?lang=en#/import');
    await openPlan(page);
    await planSeries(page);
    await page.getByRole('button', { name: series.add }).click();
    await page.getByRole('button', { name: rhythm.add }).click();
    await page.getByLabel(rhythm.within).fill('0');
    await page.keyboard.press('Enter');
    await settled(page);
    expect.soft(await violationsOn(page), 'the plan of a client').toEqual([]);
    for (const address of [
      '#/visits/calendar?day=2027-03-03',
      '#/visits/calendar?day=2027-03-03&span=month',
      '#/visits/rhythm',
      '#/settings',
    ]) {
      await goTo(page, address);
      expect.soft(await violationsOn(page), address).toEqual([]);
    }
    await goTo(page, '#/visits/calendar?day=2027-03-03');
    await page.getByRole('button', { name: calendar.load.set }).click();
    await settled(page);
    expect.soft(await violationsOn(page), 'the capacities').toEqual([]);
  },
);
