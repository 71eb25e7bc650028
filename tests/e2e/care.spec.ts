import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo, settled } from '../support/sample-page.ts';

const book = [
  '客户编号,客户名称,2014年营业收入(万元),2015年营业收入(万元)',
  '1,正平股份,10,20',
].join('\n');

/** The care of the one client of a book that was just imported. */
async function openCare(page: Page): Promise<void> {
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/1 new/u).first()).toBeVisible();
  await goTo(page, '#/clients');
  await page.getByRole('link', { name: '正平股份' }).click();
  await page
    .getByRole('navigation', { name: 'Parts of this client' })
    .getByRole('link', { name: 'Care' })
    .click();
  await expect(page.getByRole('heading', { name: 'Satisfaction' })).toBeVisible();
}

async function fill(page: Page, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [label, text] of Object.entries(fields)) {
    const labelled = page.getByRole('main').getByLabel(label, { exact: true });
    await labelled.and(page.locator('input, textarea')).fill(text);
  }
}

test('a low score opens a follow-up that stands on Today until it is closed with an outcome', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openCare(page);
  await page.getByRole('button', { name: 'Ask about a call or a service' }).click();
  await fill(page, { 'Name of the person': '李工', Remark: 'Nobody called back' });
  await page.getByRole('button', { name: '2 discontent' }).click();
  await expect(page.getByText('Who looks after it? Name somebody.')).toBeVisible();
  await fill(page, { 'Owner of a follow-up': '王工' });
  await page.getByRole('button', { name: '2 discontent' }).click();
  await expect(page.getByText(/Follow-up, 王工/u)).toBeVisible();

  await goTo(page, '#/today');
  const waiting = page.getByRole('region', { name: 'Follow-ups and complaints' });
  await expect(waiting.getByRole('listitem')).toContainText('Score 2 · 王工');
  await goTo(page, '#/care');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/1 follow-up open/u);
  const cases = page.getByRole('table', { name: 'Case-by-case surveys by channel' });
  await expect(cases.getByRole('row').nth(1)).toContainText(/100\.0\s%.*1 of 1; 95\s% interval/u);
  await page.getByRole('table', { name: 'Open follow-ups' }).getByRole('link').click();

  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click();
  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText('It is closed only with its outcome.')).toBeVisible();
  await fill(page, { Outcome: 'Apologised' });
  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click();
  await expect(page.getByText(/Follow-up closed .*: Apologised/u)).toBeVisible();
  await goTo(page, '#/care');
  await expect(page.getByText('No low score waits for anybody.')).toBeVisible();
});

test('an answer is corrected where it stands: its follow-up goes with the low score, and undo brings both back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openCare(page);
  await page.getByRole('button', { name: 'Ask about a call or a service' }).click();
  await fill(page, { 'Name of the person': '李工', 'Owner of a follow-up': '王工' });
  await page.getByRole('button', { name: '2 discontent' }).click();
  await expect(page.getByText(/Follow-up, 王工/u)).toBeVisible();

  await page.getByRole('button', { name: /^Correct the answer/u }).click();
  await fill(page, { Remark: 'Meant the other office' });
  await page.getByRole('button', { name: /^4 /u }).click();
  await expect(page.getByText('Meant the other office')).toBeVisible();
  await expect(page.getByText(/Follow-up, 王工/u)).toHaveCount(0);
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/Follow-up, 王工/u)).toBeVisible();
});

test('a complaint is received, handled, closed with cause and outcome, and counted over the book', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openCare(page);
  await page.getByRole('button', { name: 'Receive a complaint' }).click();
  await page.keyboard.press('Enter');
  await fill(page, {
    'What the client complains of': 'Nobody came',
    'Name of the person': '李工',
    Owner: '王工',
    Received: '+1',
  });
  await page.keyboard.press('Enter');
  await expect(
    page.getByText('This day is still to come. Record what has happened.'),
  ).toBeVisible();
  await fill(page, { Received: '-30' });
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take in hand' }).click();
  await page.getByRole('main').getByLabel('Day', { exact: true }).press('Enter');
  await goTo(page, '#/care?part=complaints&show=late');
  const table = page.getByRole('table', { name: 'Complaints' });
  await expect(table.getByRole('row').nth(1)).toContainText(/In hand.*working days late/u);
  await table.getByRole('link').click();

  await page.getByRole('main').getByRole('button', { name: 'Close', exact: true }).click();
  await fill(page, { Cause: 'No stand-in', Outcome: 'There is one now' });
  await page.getByRole('main').getByLabel('Day', { exact: true }).press('Enter');
  await expect(page.getByText('Outcome: There is one now')).toBeVisible();
  await page.getByRole('main').getByLabel('Won back').selectOption({ label: 'Won back' });
  await goTo(page, '#/care?part=complaints&show=closed');
  await expect(page.getByText(/Median time to close: \d+ working days \(n = 1\)/u)).toBeVisible();
  await expect(table.getByRole('row').nth(1)).toContainText('Won back');
});

test('care breaks no rule of accessibility', { tag: '@browser' }, async ({ app }) => {
  const page = await app.open('?lang=en#/today');
  await page.getByRole('button', { name: 'Open the sample book' }).click();
  await expect(page.getByRole('region', { name: 'Follow-ups and complaints' })).toBeVisible();
  for (const part of ['surveys', 'complaints', 'praise', 'quadrant']) {
    await goTo(page, `#/care?part=${part}&show=all`);
    expect.soft(await violationsOn(page), part).toEqual([]);
  }
  await page.getByRole('button', { name: 'Show as table' }).click();
  const twin = page.getByRole('region', { name: 'Staff by the means of their scores' });
  await expect(twin.getByRole('row').nth(1)).toContainText(/[ABCD] /u);
  await goTo(page, '#/care?poll=new');
  await page.getByRole('button', { name: 'Record' }).click();
  await expect(page.getByText('Give it a name.')).toBeVisible();
  expect.soft(await violationsOn(page), 'a new public survey').toEqual([]);
  await goTo(page, '#/care?part=complaints&show=closed');
  await page.getByRole('table', { name: 'Complaints' }).getByRole('link').first().click();
  await page.getByRole('button', { name: 'Ask about a call or a service' }).click();
  await page.getByRole('button', { name: /^Answer: Is the SLA met/u }).click();
  await page.getByRole('button', { name: 'Record praise' }).click();
  await settled(page);
  expect.soft(await violationsOn(page), 'the care of a client').toEqual([]);
});
