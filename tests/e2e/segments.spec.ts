import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { addDays } from '../../shared/domain/calendar/day.ts';
import { archiveWords } from '../../shared/words/archive.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { archiveOf } from '../support/conflict-book.ts';
import { realData } from '../support/real-data.ts';
import { aClient, aVisit } from '../support/rows.ts';
import { goTo } from '../support/sample-page.ts';
import { id } from '../support/test-book.ts';

/** Ten clients who brought 1,000 together: the first 80 %, the first two 86 %. */
const revenue = [800, 60, 40, 30, 20, 20, 10, 10, 10, 0];
const tenClients = ['Name,Revenue 2014 (CNY),Revenue 2015 (CNY)']
  .concat(revenue.map((amount, i) => `Client ${i + 1},${i < 5 ? -1 : 1},${amount}`))
  .join('\n');

async function importClients(page: Page, csv: string): Promise<void> {
  const buffer = Buffer.from(csv);
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/\d new/u).first()).toBeVisible();
}

/** The cells of a client's row in the table that proves the cut. */
function rowOf(page: Page, client: string): Locator {
  const link = page.getByRole('link', { name: client, exact: true });
  return page.getByRole('row').filter({ has: link }).getByRole('cell');
}

const apply = 'Apply the segmentation';

test('who carries the book, the cut by hand, the segmentation, and its undo', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await importClients(page, tenClients);
  await goTo(page, '#/segments');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '1 of 10 clients brings 80 % of the revenue of 2015',
  );
  const top = page.getByRole('row').filter({ hasText: 'Top 20' });
  await expect(top.getByRole('cell').nth(0)).toHaveText('2 of 10');
  await expect(top.getByRole('cell').nth(1)).toHaveText(/86\.0\s%/u);

  const cut = page.getByRole('slider', { name: 'Cut: number of key clients' });
  await expect(cut).toHaveAttribute('aria-valuenow', '2');
  await cut.press('ArrowRight');
  await expect(cut).toHaveAttribute('aria-valuetext', /^3 key clients, 90\.0\s% of the revenue$/u);
  await expect(page).toHaveURL(/cut=by-hand&at=3/u);
  await expect(page.getByLabel('Number of key clients', { exact: true })).toHaveValue('3');

  await page.getByRole('button', { name: apply }).click();
  await expect(page.getByText('Segmentation applied: 0 rose, 0 fell, 10 are new.')).toBeVisible();
  await expect(rowOf(page, 'Client 3').nth(4)).toHaveText('A key');
  await expect(rowOf(page, 'Client 4').nth(4)).toHaveText('B regular');

  await page.getByLabel('Number of key clients', { exact: true }).fill('1');
  await expect(page.getByText('0 rise, 2 fall, 0 are new')).toBeVisible();
  await page.getByRole('button', { name: apply }).click();
  await expect(page.getByText('Segmentation applied: 0 rose, 2 fell')).toBeVisible();

  await page
    .getByRole('button', { name: /^Compare the segmentation/u })
    .first()
    .click();
  await expect(page.getByText('0 rose, 2 fell, 1 stayed key clients')).toBeVisible();
  await page.getByRole('button', { name: '2 from “A key” to “B regular”: show them' }).click();
  const fallen = page.getByRole('region', { name: 'From “A key” to “B regular” (2)' });
  await expect(fallen.getByRole('link')).toHaveText(['Client 2', 'Client 3']);
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Go to the top' }).click();
  await page.keyboard.press('Control+z');
  await expect(rowOf(page, 'Client 3').nth(4)).toHaveText('A key');
  await expect(page.getByRole('button', { name: /^Compare the segmentation/u })).toHaveCount(1);

  await page.getByRole('button', { name: apply }).click();
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(page.getByText('Taken back.')).toBeVisible();
  await expect(rowOf(page, 'Client 3').nth(4)).toHaveText('A key');
});

test('two cuts make A, B and C, are drawn and dragged, and a client remembers its part', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await importClients(page, tenClients);
  await goTo(page, '#/segments');
  await page.getByRole('checkbox', { name: 'Divide the others too: A, B and C' }).check();
  const second = page.getByRole('slider', { name: 'Second cut: number of clients in A and B' });
  await expect(second).toHaveAttribute('aria-valuenow', '6');
  await expect(page.getByText('2 clients in A, 4 in B, 4 in C.')).toBeVisible();
  await second.press('ArrowLeft');
  await expect(page).toHaveURL(/second=by-hand&secondAt=5/u);
  // Client 5 and client 6 brought the same.
  await expect(page.getByText(/stay together, so it is 6/u)).toBeVisible();
  await page.getByLabel('Clients in A and B together').fill('1');
  await expect(page.getByText('B ends before A does.')).toBeVisible();
  await expect(page.getByRole('button', { name: apply })).toHaveCount(0);
  await page.getByLabel('Clients in A and B together').fill('4');
  await page.getByRole('button', { name: apply }).click();
  await expect(page.getByText('10 are new')).toBeVisible();
  await expect(rowOf(page, 'Client 3').nth(4)).toHaveText('B regular');
  await expect(rowOf(page, 'Client 5').nth(4)).toHaveText('C small');
  await expect(
    page.getByRole('cell', { name: /^A: 20\.0\s% of the clients; A and B: by hand, 4$/u }),
  ).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('checkbox', { name: 'Divide the others too: A, B and C' }).uncheck();
  await page.getByRole('button', { name: apply }).click();
  await expect(page.getByText('Segmentation applied: 6 rose')).toBeVisible();
  await page
    .getByRole('button', { name: /^Compare the segmentation/u })
    .first()
    .click();
  const moves = page.getByRole('table', { name: 'Change' });
  await expect(moves.getByRole('rowheader')).toHaveText([
    'A key',
    'B regular',
    'C small',
    'Not in the book',
  ]);
  await expect(page.getByText('0 rose, 0 fell, 2 stayed key clients')).toBeVisible();
  await page.getByRole('link', { name: 'Client 5', exact: true }).click();
  await expect(page.getByText('In the segmentations of the book: C small')).toBeVisible();
});

test('another metric and another period are measured, and days in the wrong order change nothing', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await importClients(page, tenClients);
  await goTo(page, '#/segments');
  const heading = page.getByRole('heading', { level: 1 });
  await page.getByLabel('Period').selectOption('From one day to another');
  await expect(page).toHaveURL(/from=2015-01-01&to=2015-12-31/u);
  await expect(heading).toContainText('80 % of the revenue of');
  await page.getByLabel('From', { exact: true }).fill('2016-01-01');
  await expect(page.getByText('The first day must not lie after the last one.')).toBeVisible();
  await expect(heading).toContainText('80 % of the revenue of');
  await page.getByLabel('Period').selectOption('2015');
  await page.getByLabel('Measured by', { exact: true }).selectOption('visits');
  await expect(heading).toHaveText('The visits of 2015 cannot be shared out');
  expect(await violationsOn(page)).toEqual([]);
});

test('the picture can be heard, read as a table, copied and saved', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await importClients(page, tenClients);
  await goTo(page, '#/segments');
  const chart = page.getByRole('application', { name: /^Concentration of the revenue of 2015/u });
  await chart.press('ArrowRight');
  await chart.press('ArrowRight');
  await expect(page.getByText(/^The top 1 \(10\.0\s%\) hold 80\.0\s%$/u)).toBeAttached();

  const picture = await app.running.saved(async () => {
    await page.getByRole('button', { name: 'Save as PNG' }).click();
  });
  expect(picture).toMatch(/concentration-2015-CNY\.png$/u);
  expect(readFileSync(picture).subarray(1, 4).toString()).toBe('PNG');

  const data = await app.running.saved(async () =>
    page.getByRole('button', { name: 'Save as CSV' }).click(),
  );
  expect(readFileSync(data, 'utf8').split('\r\n').slice(0, 3)).toEqual([
    '\uFEFFClients,Share of clients,Share of the revenue',
    '0,0,0',
    '1,0.1,0.8',
  ]);
  await page.getByRole('button', { name: 'Copy data' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  await page.getByRole('button', { name: 'Show as table' }).click();
  const table = page.getByRole('region', { name: /^Concentration/u });
  await expect(table.getByRole('row')).toHaveCount(revenue.length + 2);

  await page.getByRole('button', { name: 'How is this computed? Gini coefficient' }).click();
  await expect(page.getByText('From 10 revenue lines of 2015 in CNY, 10 clients.')).toBeVisible();
});

test('a year that adds up to nothing says so, and a book without revenue offers the import', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/segments');
  await page.getByRole('link', { name: 'Import a spreadsheet' }).click();
  await importClients(page, tenClients);
  await goTo(page, '#/segments?year=2014');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'The revenue of 2014 cannot be shared out',
  );
  await expect(page.getByText('n/a stands')).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Gini' })).toContainText('n/a');
  await expect(page.getByRole('button', { name: apply })).toHaveCount(0);
  await expect(page.getByText('NaN')).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);
});

test('a book without revenue is measured by its visits', async ({ app }) => {
  const page = await app.open('?lang=en#/archive');
  const clients = [1, 2, 3].map((n) => aClient({ id: id(n), code: `${n}`, name: `Client ${n}` }));
  const day = await page.evaluate(() => new Date().toISOString().slice(0, 10));
  const visits = [1, 1, 1, 2].map((n, i) =>
    aVisit({ id: id(300 + i), clientId: id(n), day: addDays(day, -20 - i) }),
  );
  const buffer = await archiveOf({ clients, visits });
  const { take } = archiveWords.en;
  const file = { name: 'book.zip', mimeType: 'application/zip', buffer };
  await page.getByLabel(take.label, { exact: true }).setInputFiles(file);
  await page.getByRole('button', { name: take.refill }).click();
  await expect(page.getByRole('link', { name: archiveWords.en.clients })).toBeVisible();
  await goTo(page, '#/segments');
  await page.getByRole('link', { name: 'Measure by visits instead' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^2 of 3 clients bring 80 % of the visits of .+ to .+$/u,
  );
  await page.getByRole('button', { name: apply }).click();
  await expect(rowOf(page, 'Client 1').nth(4)).toHaveText('A key');
});

// The real input is not on every machine.
for (const companies of [realData('listed-companies.utf8.csv')].filter((text) => text !== null)) {
  test('2,929 listed companies: 308 bring 80 %, and the top 20 % hold 87.7 %', async ({ app }) => {
    const page = await app.open('?lang=en#/import');
    await importClients(page, companies);
    await goTo(page, '#/segments');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(
      '308 of 2,929 clients bring 80 % of the revenue of 2015',
    );
    await expect(page.getByText(/The top 20 % \(586 of 2,929\) hold 87\.7\s%/u)).toBeVisible();
    await page.getByRole('button', { name: 'Go to the cut' }).click();
    await expect(page.getByText('Cut: 586 clients above it')).toBeInViewport();
    await page.getByRole('button', { name: apply }).click();
    await expect(page.getByText('0 rose, 0 fell, 2,929 are new')).toBeVisible();
  });
}
