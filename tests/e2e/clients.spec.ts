import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo, settled } from '../support/sample-page.ts';

/** 300 clients of four regions, of whom one answers to zp. The latest have the most revenue. */
const book = ['客户编号,客户名称,地区,行业,2014年营业收入(万元),2015年营业收入(万元)']
  .concat(
    Array.from({ length: 300 }, (_, i) => {
      const code = String(i + 1).padStart(6, '0');
      const name = i === 120 ? '正平股份' : `客户${i + 1}`;
      const region = ['青海', '安徽', '北京', '深圳'][i % 4] ?? '';
      return `${code},${name},${region},行业${i % 10},${i + 10},${i + 20}`;
    }),
  )
  .join('\n');

async function openBook(page: Page): Promise<void> {
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/300 new/u).first()).toBeVisible();
  await goTo(page, '#/clients');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('300 clients');
}

function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The rows of clients that are on the screen, without that of the headers. */
function names(page: Page): Locator {
  return page.getByRole('grid').getByRole('link');
}

test('an empty book offers the ways to fill it', async ({ app }) => {
  const page = await app.open('?lang=en#/clients');
  await expect(heading(page)).toHaveText('0 clients');
  await expect(page.getByRole('link', { name: 'Import a spreadsheet' })).toBeVisible();
  await page.getByRole('link', { name: 'Ways to begin' }).click();
  await expect(page).toHaveURL(/#\/today/u);
});

test('search, sort, filter, open, and back to exactly there', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await openBook(page);
  const search = page.getByLabel('Search clients');

  await search.pressSequentially('zp');
  await expect(heading(page)).toHaveText('1 of 300 clients');
  await expect(names(page)).toHaveText(['正平股份']);
  await search.press('Enter');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('正平股份');
  await page.goBack();
  await expect(heading(page)).toHaveText('1 of 300 clients');
  await expect(search).toHaveValue('zp');

  await search.fill('nobody is called so');
  await page.getByRole('button', { name: 'Clear search and filters' }).click();
  await expect(heading(page)).toHaveText('300 clients');

  const revenue = page.getByRole('columnheader', { name: 'Revenue 2015' });
  await revenue.getByRole('button').click();
  await expect(revenue).toHaveAttribute('aria-sort', 'descending');
  await expect(names(page).first()).toHaveText('客户300');

  await page.getByRole('button', { name: 'Region filter' }).click();
  await page.getByRole('checkbox', { name: '青海' }).check();
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('75 of 300 clients');
  await page.getByRole('button', { name: 'Revenue filter' }).click();
  await page.getByLabel('From', { exact: true }).fill('2.5 million');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('17 of 300 clients');
  const address = page.url();

  await names(page).last().click();
  await expect(heading(page)).not.toHaveText('17 of 300 clients');
  await page.getByRole('link', { name: 'All clients' }).click();
  await expect(heading(page)).toHaveText('17 of 300 clients');
  await expect(page).toHaveURL(address);
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expect(heading(page)).toHaveText('300 clients');
});

test('the keyboard walks the list and finds its row again', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await openBook(page);
  await page.getByLabel('Search clients').press('ArrowDown');
  const focused = page.locator('tr:focus-within');
  await expect(focused).toHaveAttribute('aria-rowindex', '2');
  await page.keyboard.press('Control+End');
  await expect(focused).toHaveAttribute('aria-rowindex', '301');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  await expect(focused).toContainText('客户298');
  await page.keyboard.press('Enter');
  await expect(heading(page)).toHaveText('客户298');
  await page.goBack();
  await expect(focused).toContainText('客户298');
  await page.keyboard.press('Control+Home');
  await expect(focused).toContainText('000001');

  await page.keyboard.press('Space');
  await page.keyboard.press('ArrowDown');
  await expect(focused).toContainText('000002');
  await page.keyboard.press('Space');
  await expect(page.getByText('2 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(heading(page)).toHaveText('298 clients');
  await page.getByRole('button', { name: 'Archived (2)' }).click();
  await expect(names(page)).toHaveText(['客户1', '客户2']);
  await page.getByRole('button', { name: 'Back to current clients' }).click();
  await page.keyboard.press('Control+z');
  await expect(heading(page)).toHaveText('300 clients');
});

test('columns are hidden, moved and resized, and stay so after a restart', async ({ app }) => {
  await openBook(await app.open('?lang=en#/import'));
  const { page } = app;
  const headers = () => page.getByRole('grid').getByRole('columnheader');
  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByRole('checkbox', { name: 'Show Owner' }).uncheck();
  await page.getByRole('button', { name: 'Move Region to the left' }).click();
  await page.keyboard.press('Escape');
  await expect(headers().nth(2)).toHaveText('Region');

  const name = page.getByRole('columnheader', { name: 'Name' });
  const width = async () => (await name.boundingBox())?.width;
  await expect.poll(width).toBe(204);
  await name.getByRole('button').press('Shift+ArrowRight');
  await expect.poll(width).toBe(220);
  await name.getByRole('button').press('Control+Shift+ArrowLeft');
  await expect(headers().nth(2)).toHaveText('Name');

  const again = await app.restart();
  await goTo(again, '#/clients');
  const kept = again.getByRole('grid').getByRole('columnheader');
  await expect(kept.nth(2)).toHaveText(/Name|名称/u);
  await expect(kept.filter({ hasText: /Owner|负责人/u })).toHaveCount(0);
});

test('a client is added by keyboard, doubles are refused, and it is edited and undone', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openBook(page);
  await page.getByRole('button', { name: 'Add client' }).click();
  const form = page.getByRole('dialog');
  await expect(form.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(form.getByText('A name is needed.')).toBeVisible();
  await form.getByLabel('Name').fill('万'.repeat(10_000));
  await form.getByLabel('Code').fill('000007');
  await page.keyboard.press('Enter');
  await expect(form.getByText('This has 10,000 characters')).toBeVisible();
  await expect(form.getByText('客户7 already has this code')).toBeVisible();

  // What was typed outlives the form.
  await form.getByLabel('Name').fill('万  科Ａ');
  await form.getByLabel('Code').fill('A-1');
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
  await page.getByRole('button', { name: 'Add client' }).click();
  await expect(form.getByLabel('Name')).toHaveValue('万  科Ａ');
  await form.getByLabel('Name').press('Enter');
  await expect(heading(page)).toHaveText('万 科Ａ');

  await page.getByRole('button', { name: 'Edit profile' }).click();
  await page.getByRole('combobox', { name: 'Region' }).fill('深圳');
  await page.getByRole('combobox', { name: 'Region' }).press('Enter');
  await expect(page.getByText('Region: empty → 深圳')).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Region' })).toBeHidden();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Region: 深圳 → empty')).toBeVisible();
  await page.goBack();
  await expect(heading(page)).toHaveText('301 clients');
});

test('people and revenue are kept on the client’s page', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await openBook(page);
  await names(page).first().click();

  await page.getByRole('button', { name: 'Add contact' }).click();
  await page.getByLabel('Name').fill('李工');
  await page.getByLabel('Part in the decision').selectOption({ label: 'System administrator' });
  await page.getByLabel('Name').press('Enter');
  const people = page.getByRole('region', { name: 'People' });
  await expect(people.getByText('Cares about: solving the concrete problem')).toBeVisible();

  await page.getByRole('button', { name: 'Add revenue' }).click();
  await page.getByLabel('Period').fill('2016-02-31');
  await page.getByLabel('Amount', { exact: true }).fill('lots');
  await page.keyboard.press('Enter');
  await expect(page.getByText('The calendar has no such day or month.')).toBeVisible();
  await expect(page.getByText('This is not an amount.')).toBeVisible();
  await page.getByLabel('Period').fill('2016-02');
  await page.getByLabel('Amount', { exact: true }).fill('-1.5万');
  await page.keyboard.press('Enter');
  const revenue = page.getByRole('region', { name: 'Revenue', exact: true });
  await expect(revenue.getByRole('row').nth(1)).toContainText('-15,000.00');
  await revenue.getByRole('button', { name: 'Remove the revenue of Feb 2016' }).click();
  await expect(revenue.getByRole('row')).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(revenue.getByRole('row')).toHaveCount(4);

  await people.getByRole('button', { name: 'Archive 李工' }).click();
  await expect(people.getByText('Nobody is known here yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(page.getByText('It is left out of lists and figures')).toBeVisible();
  await page.getByRole('button', { name: 'Restore', exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: 'Log a visit' }).click();
  await expect(page).toHaveURL(/[?&]log=/u);
});

test('an address of nobody says so', async ({ app }) => {
  const page = await app.open('?lang=en#/clients/018f0000-0000-7000-8000-000000000000');
  await expect(heading(page)).toHaveText('This client is not in the book');
  await page.getByRole('link', { name: 'Show all clients' }).click();
  await expect(heading(page)).toHaveText('0 clients');
});

test(
  'forms, menus and narrow screens break no rule of accessibility',
  { tag: '@browser' },
  async ({ app }) => {
    const page = await app.open('?lang=en#/import');
    await openBook(page);
    await page.getByRole('button', { name: 'Columns' }).click();
    await settled(page);
    expect.soft(await violationsOn(page), 'the columns').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Industry filter' }).click();
    await settled(page);
    expect.soft(await violationsOn(page), 'a filter').toEqual([]);
    await page.getByRole('checkbox').first().check();
    await page.keyboard.press('Escape');
    await settled(page);
    expect.soft(await violationsOn(page), 'a filtered list').toEqual([]);

    await names(page).first().click();
    await page.getByRole('button', { name: 'Edit profile' }).click();
    await page.getByRole('button', { name: 'Add contact' }).click();
    await page.getByRole('button', { name: 'Add revenue' }).click();
    await page.getByLabel('Period').press('Enter');
    await settled(page);
    expect.soft(await violationsOn(page), 'the forms of a client').toEqual([]);

    await page.setViewportSize({ width: 400, height: 800 });
    await page.goBack();
    await expect(
      page.getByRole('list', { name: 'Clients' }).getByRole('link').first(),
    ).toBeVisible();
    await settled(page);
    expect.soft(await violationsOn(page), 'cards').toEqual([]);
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(wider).toBeLessThanOrEqual(0);
  },
);
