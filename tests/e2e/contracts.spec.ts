import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo, settled } from '../support/sample-page.ts';

const book = [
  '客户编号,客户名称,2014年营业收入(万元),2015年营业收入(万元)',
  '1,正平股份,10,20',
].join('\n');

/** The page of the one client of a book that was just imported. */
async function openClient(page: Page): Promise<void> {
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/1 new/u).first()).toBeVisible();
  await goTo(page, '#/clients');
  await page.getByRole('link', { name: '正平股份' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('正平股份');
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    await page.getByLabel(label, { exact: true }).fill(text);
  }
}

test('a contract is written down, split into instalments, paid, and told in the timeline', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openClient(page);
  await page.getByRole('link', { name: 'Contracts' }).click();
  await page.getByRole('button', { name: 'Add contract' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toBeFocused();
  await fill(page, {
    Name: '年度维保',
    'Service fee': '100',
    Starts: '2026-02-01',
    Ends: '2026-01-01',
  });
  await page.keyboard.press('Enter');
  await expect(page.getByText('The contract would end before it starts.')).toBeVisible();
  await expect(page.getByLabel('Ends', { exact: true })).toBeFocused();

  // What was typed outlives the form.
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Add contract' }).click();
  await expect(page.getByLabel('Name', { exact: true })).toHaveValue('年度维保');
  await fill(page, { Ends: '2027-01-31', 'Renewal by': '+10' });
  await page.keyboard.press('Enter');
  await expect(page.getByText('Renewal in 10 days')).toBeVisible();
  await expect(page.getByText('¥ 100.00 of the fees are not planned yet.')).toBeVisible();

  await page.getByRole('button', { name: 'Split into instalments' }).click();
  await expect(page.getByLabel('Amount to split, CNY')).toHaveValue('100.00');
  await fill(page, { 'Number of parts': '3', 'First due': '-40' });
  await page.keyboard.press('Enter');
  const payments = page.getByRole('table', { name: 'Payments of 年度维保' });
  await expect(payments.getByRole('row')).toHaveCount(4);
  await expect(payments.getByRole('row').nth(1)).toContainText('33.33');
  await expect(payments.getByRole('row').nth(3)).toContainText('33.34');
  await expect(payments.getByRole('row').nth(1)).toContainText('40 days late');
  const sums = page.getByRole('region', { name: 'Payments of all contracts' });
  await expect(sums).toContainText('of ¥ 100.00 planned');

  await payments
    .getByRole('button', { name: /as paid today/u })
    .first()
    .click();
  await expect(payments.getByRole('row').nth(1)).toContainText(/Paid .*, 40 days late/u);
  await page.keyboard.press('Control+z');
  await expect(payments.getByRole('row').nth(1)).toContainText(/^(?!.*Paid)/u);
  await page.keyboard.press('Control+y');
  await expect(payments.getByRole('row').nth(1)).toContainText(/Paid .*, 40 days late/u);

  await page.getByRole('link', { name: 'Timeline', exact: true }).click();
  const entries = page.getByRole('main').getByRole('listitem');
  await expect(entries.filter({ hasText: '正平股份 came into the book' })).toContainText(
    'imported',
  );
  await expect(entries.filter({ hasText: 'Payment of ¥ 33.33 made' })).toContainText('this device');
  await page.getByRole('checkbox', { name: 'Revenue 2' }).press('Space');
  await expect(entries).toHaveCount(2);
  await expect(page).toHaveURL(/kinds=revenue/u);
  await page.getByRole('checkbox', { name: 'All' }).press('Space');
  await entries.getByRole('link', { name: 'Contract 年度维保' }).click();
  await expect(page.getByRole('heading', { name: 'Contracts' })).toBeVisible();
});

test('revenue is corrected in its place and pictured by kind', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await openClient(page);
  await page.getByRole('link', { name: 'Contracts' }).click();
  await page.getByRole('button', { name: 'Edit the revenue of 2015' }).click();
  await page.getByLabel('Kind', { exact: true }).selectOption({ label: 'Service' });
  await page.getByLabel('Amount', { exact: true }).fill('30万');
  await page.getByLabel('Amount', { exact: true }).press('Enter');
  const revenue = page.getByRole('region', { name: 'Revenue', exact: true });
  await expect(revenue.getByRole('row').nth(1)).toContainText('300,000.00');
  await revenue.getByRole('button', { name: 'Show as table' }).click();
  const twin = page.getByRole('region', { name: /2015 brought ¥ 300,000\.00/u });
  await expect(twin.getByRole('row').nth(1)).toContainText('2015');
  await page.getByRole('link', { name: 'Overview' }).click();
  await expect(page.getByText('Kind: Revenue → Service')).toBeVisible();
  await page.getByRole('link', { name: 'Whole timeline' }).click();
  await expect(page.getByText('Revenue of 2015 changed')).toBeVisible();
});

test(
  'contracts and the timeline break no rule of accessibility',
  { tag: '@browser' },
  async ({ app }) => {
    const page = await app.open('?lang=en#/import');
    await openClient(page);
    await page.getByRole('link', { name: 'Contracts' }).click();
    await page.getByRole('button', { name: 'Add contract' }).click();
    await page.keyboard.press('Enter');
    await settled(page);
    expect.soft(await violationsOn(page), 'the form of a contract').toEqual([]);
    await fill(page, { Name: '维保', 'Product fee': '5', 'Renewal by': '-1' });
    await page.keyboard.press('Enter');
    await expect(page.getByText('Renewal missed 1 day ago')).toBeVisible();
    await page.getByRole('button', { name: 'Add payment' }).click();
    await fill(page, { 'Amount, CNY': '5', Due: '-1' });
    await page.keyboard.press('Enter');
    await expect(page.getByText('1 day late')).toBeVisible();
    await page.getByRole('button', { name: 'Split into instalments' }).click();
    await page.keyboard.press('Enter');
    await settled(page);
    expect.soft(await violationsOn(page), 'a contract with payments').toEqual([]);
    await page.getByRole('link', { name: 'Timeline', exact: true }).click();
    await settled(page);
    expect.soft(await violationsOn(page), 'the timeline').toEqual([]);
  },
);
