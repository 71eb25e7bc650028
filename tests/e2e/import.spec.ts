import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { importRefusalsWords } from '../../shared/words/import-refusals.ts';
import { importWords } from '../../shared/words/import.ts';
import { languages } from '../../shared/words/language.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { realPath } from '../support/real-data.ts';
import { anXlsx, promiseSize } from '../support/xlsx.ts';

const csv = (name: string, text: string) => ({
  name,
  mimeType: 'text/csv',
  buffer: Buffer.from(text),
});
const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

// Workers start, files are read: more than a screen needs, on a machine with other work.
test.describe.configure({ timeout: 150_000 });

type Chosen = ReturnType<typeof csv> | string;

async function choose(page: Page, chosen: Chosen): Promise<void> {
  await page.getByLabel('Spreadsheet').setInputFiles(chosen);
}

const importButton = (page: Page) => page.getByRole('button', { name: 'Import', exact: true });
const heading = (page: Page) => page.getByRole('heading', { level: 1 });

async function importFile(page: Page, chosen: Chosen, outcome: string): Promise<void> {
  await choose(page, chosen);
  await importButton(page).click();
  await expect(heading(page)).toHaveText(outcome, { timeout: 60_000 });
}

test('a workbook of clients comes in, again changes nothing, and is taken back in one step', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  const book = file(
    'clients.xlsx',
    anXlsx(
      [
        ['客户编号', '客户名称', '地区', '2015年营业收入(万元)', '总资产(万元)'],
        [{ xml: '<c s="1"><v>1</v></c>' }, '平安银行', '深圳', 9_616_300, 280_098_304],
        [{ xml: '<c s="1"><v>2</v></c>' }, '万科', '深圳', 1234.5, null],
      ],
      { formats: ['000000'] },
    ),
  );
  await choose(page, book);
  await expect(heading(page)).toHaveText('2 rows in clients.xlsx');
  await expect(page.getByRole('cell', { name: '000001' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '¥ 96,163,000,000.00' })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await importButton(page).click();
  await expect(heading(page)).toHaveText('2 new, 0 updated, 0 unchanged, 0 refused');
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await importFile(page, book, '0 new, 0 updated, 2 unchanged, 0 refused');
  await page.getByRole('button', { name: 'Choose another file' }).click();
  const correction = csv(
    '更正.csv',
    '客户编号,地区,客户名称\n000002,北京,万科\n000003,北京,新客户\n',
  );
  await importFile(page, correction, '1 new, 1 updated, 0 unchanged, 0 refused');
  await page.getByRole('button', { name: 'Undo this import' }).click();
  await expect(heading(page)).toHaveText('The import was taken back');
  await page.getByRole('link', { name: 'See the clients' }).click();
  await expect(page.getByText('2 clients', { exact: true })).toBeVisible();
});

// The real input is not on every machine.
for (const path of [realPath('listed-companies.gbk.csv')].filter((found) => found !== null)) {
  test('a real book in GBK comes in with the guessed columns, and again changes nothing', async ({
    app,
  }) => {
    test.setTimeout(120_000);
    const page = await app.open('?lang=en#/import');
    await importFile(page, path, '2,929 new, 0 updated, 0 unchanged, 0 refused');
    await page.getByRole('button', { name: 'Choose another file' }).click();
    await importFile(page, path, '0 new, 0 updated, 2,929 unchanged, 0 refused');
  });
}

test('refused rows are saved with the reason and without formulas that run', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  const text = `Name,Signed date,Grade\nAcme,2024-02-31,=1+1\n${'x'.repeat(10_000)},2024-01-01,B\nOrb,2024-01-02,C\n`;
  await importFile(page, csv('list.csv', text), '1 new, 0 updated, 0 unchanged, 2 refused');
  await expect(
    page.getByText('"Signed date" is a day that does not exist: 2024-02-31.'),
  ).toBeVisible();
  const saved = await app.running.saved(async () =>
    page.getByRole('button', { name: 'Save the refused rows' }).click(),
  );
  const lines = readFileSync(saved, 'utf8').split('\r\n');
  expect(lines.slice(0, 2)).toEqual([
    '\u{FEFF}Name,Signed date,Grade,Why refused',
    `Acme,2024-02-31,'=1+1,"""Signed date"" is a day that does not exist: 2024-02-31."`,
  ]);
  expect(lines).toHaveLength(4);
});

test('columns are settled by hand where the guess is not enough', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await choose(page, csv('orders.csv', 'Who,Sum\nAcme,1.5\nOrb,-3\n'));
  await expect(page.getByRole('alert')).toContainText("No column holds the client's name.");
  await expect(importButton(page)).toBeDisabled();
  await page.getByLabel('What column Who holds').selectOption('Client name');
  await page.getByLabel('What column Sum holds').selectOption('Revenue of a period');
  await expect(page.getByRole('alert')).toContainText('Say which year or month');
  await page.getByLabel('Year or month of Sum').fill('2024-05');
  await page.getByLabel('Unit of Sum').selectOption('thousand');
  await expect(page.getByRole('cell', { name: '¥ 1,500.00' })).toBeVisible();
  await expect(page.getByText('1 amount of revenue is below zero.')).toBeVisible();
  await importButton(page).click();
  await expect(heading(page)).toHaveText('2 new, 0 updated, 0 unchanged, 0 refused');
});

test('contacts find their clients, a rule says what becomes of known ones, and the columns are known again', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await importFile(
    page,
    csv('clients.csv', 'Client code,Client name\n1,Acme\n2,Orb\n'),
    '2 new, 0 updated, 0 unchanged, 0 refused',
  );
  await page.getByRole('button', { name: 'Choose another file' }).click();
  const people = (phone: string) =>
    csv('people.csv', `Client,Contact,Who,Phone\nAcme,Li,Head of IT,${phone}\nNobody,Wu,,\n`);
  await choose(page, people('138'));
  await expect(page.getByLabel('Each row is')).toHaveValue('contacts');
  await page.getByLabel('What column Who holds').selectOption('Position');
  await expect(page.getByText('Row 3: No client in your book is called "Nobody".')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await importButton(page).click();
  await expect(heading(page)).toHaveText('1 new, 0 updated, 0 unchanged, 1 refused');

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await choose(page, people('139'));
  await expect(page.getByText('The columns are taken as in "people"')).toBeVisible();
  await expect(page.getByLabel('What column Who holds')).toHaveValue('contact-title');
  await expect(page.getByText('0 new, 1 changed, 0 unchanged, 1 refused')).toHaveCount(1);
  await page.getByLabel('stays as it is').check();
  await importButton(page).click();
  await expect(heading(page)).toHaveText('0 new, 0 updated, 1 unchanged, 1 refused');

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await page.getByRole('button', { name: 'Rename people' }).click();
  await page.getByLabel('Name of people').fill('Contacts of the old CRM');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Forget Contacts of the old CRM' }).click();
  await expect(page.getByRole('heading', { name: 'Files that are known again' })).toBeHidden();
});

test('a file that is dropped on any screen opens in the import', async ({ app }) => {
  const page = await app.open('?lang=en#/settings');
  await expect(heading(page)).toBeVisible();
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Name\nAcme\nOrb\n'], 'dropped.csv', { type: 'text/csv' }));
    const main = document.querySelector('main');
    main?.dispatchEvent(new DragEvent('dragover', { dataTransfer: data, bubbles: true }));
    main?.dispatchEvent(
      new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
    );
  });
  await expect(page).toHaveURL(/#\/import/u);
  await expect(heading(page)).toHaveText('2 rows in dropped.csv');
});

test('an import goes on while another screen is shown, and can be stopped between batches', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  const rows = Array.from({ length: 100_000 }, (_, i) => `${i},Client ${i}`);
  const many = csv('many.csv', `Code,Name\n${rows.join('\n')}\n`);
  await choose(page, many);
  await importButton(page).click();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(heading(page)).toHaveText(/^Stopped after (?:0|[\d,]+,000) of 100,000 rows$/u);

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await choose(page, many);
  await importButton(page).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('link', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/^[\d,]+,000 of 100,000/u)).toBeVisible();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(heading(page)).toHaveText(/^Stopped after [\d,]+,000 of 100,000 rows$/u);

  await page.getByRole('button', { name: 'Choose another file' }).click();
  await choose(page, many);
  await importButton(page).click();
  await expect(heading(page)).toHaveText(/ new, 0 updated, [\d,]+,000 unchanged, 0 refused$/u, {
    timeout: 60_000,
  });
});

const bomb = anXlsx([['Name'], ['Acme']]);
promiseSize(bomb, 900_000_000);

for (const language of languages) {
  const refusals = importRefusalsWords[language].file;
  const refused = [
    [file('a.xlsx', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0)), refusals['not-a-table'].picture],
    [csv('b.csv', '%PDF-1.7\n'), refusals['not-a-table'].pdf],
    [csv('c.xls', '<html><table></table></html>'), refusals['not-a-table'].html],
    [csv('d.csv', ''), refusals.empty],
    [csv('e.csv', 'Code,Name\n'), refusals['header-only']],
    [csv('f.csv', 'x'.repeat(10_000_000)), /1,000,000/u],
    [file('g.xlsx', anXlsx([['Name'], ['Acme']]).subarray(0, 700)), refusals.damaged],
    [file('h.xlsx', bomb), refusals['unpacks-too-large']],
    [csv('i.csv', `${'a,'.repeat(4999)}a\n1\n`), /5,000.+200/u],
    [
      file('j.xlsx', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)),
      refusals['old-or-locked'],
    ],
  ] as const;

  test(`bad files are refused with a sentence each, in ${language}, and the app lives on`, async ({
    app,
  }) => {
    const page = await app.open(`?lang=${language}#/import`);
    const input = page.getByLabel(importWords[language].choose.label);
    for (const [chosen, sentence] of refused) {
      await input.setInputFiles(chosen);
      await expect(page.getByRole('alert')).toContainText(chosen.name, { timeout: 30_000 });
      await expect(page.getByRole('alert')).toContainText(sentence);
    }
    expect(await violationsOn(page)).toEqual([]);
    await input.setInputFiles(csv('good.csv', 'Name\nAcme\n'));
    await page.getByRole('button', { name: importWords[language].map.import, exact: true }).click();
    await expect(heading(page)).toContainText('1');
    await page.getByRole('link', { name: importWords[language].done.clients }).click();
    await expect(page).toHaveURL(/#\/clients/u);
  });
}
