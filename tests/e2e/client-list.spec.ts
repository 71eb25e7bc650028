import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { openWorkbook } from '../../renderer/data/importing/read-xlsx.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo, settled } from '../support/sample-page.ts';

/** 200 clients of four regions; the code of the first would lose its zeros in a careless spreadsheet. */
const book = ['客户编号,客户名称,地区,负责人,2015年营业收入(万元)']
  .concat(
    Array.from({ length: 200 }, (_, i) => {
      const code = String(i + 1).padStart(6, '0');
      const region = ['青海', '安徽', '北京', '深圳'][i % 4] ?? '';
      return `${code},客户${i + 1},${region},${i % 2 === 0 ? '王工' : '李工'},${i + 1}`;
    }),
  )
  .join('\n');

async function openBook(page: Page): Promise<void> {
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/200 new/u).first()).toBeVisible();
  await goTo(page, '#/clients');
  await expect(heading(page)).toHaveText('200 clients');
}

function heading(page: Page): Locator {
  return page.getByRole('heading', { level: 1 });
}

/** The cell of a column in the row of a client. */
function cell(page: Page, client: string, column: number): Locator {
  return page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: client, exact: true }) })
    .locator(`[data-cell="${column}"]`);
}

const [code, , region, , owner] = [0, 1, 2, 3, 4];

test('cells are edited in their place, and what is refused says so there', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await openBook(page);
  await cell(page, '客户1', owner).dblclick();
  const editor = page.getByLabel('Owner of 客户1', { exact: true });
  await editor.fill('赵工');
  await editor.press('Enter');
  await expect(cell(page, '客户1', owner)).toHaveText('赵工');
  await expect(cell(page, '客户2', owner)).toBeFocused();

  // Typing replaces what is there, Esc gives up, Tab goes on to the side.
  await page.keyboard.press('X');
  await expect(page.getByLabel('Owner of 客户2', { exact: true })).toHaveValue('X');
  await page.keyboard.press('Escape');
  await expect(cell(page, '客户2', owner)).toHaveText('李工');
  await expect(cell(page, '客户2', owner)).toBeFocused();

  await page.keyboard.press('Home');
  await expect(cell(page, '客户2', code)).toBeFocused();
  await page.keyboard.press('F2');
  await page.getByLabel('Code of 客户2', { exact: true }).fill('000001');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('客户1 already has this code');
  await page.getByLabel('Code of 客户2', { exact: true }).fill('A-2');
  await page.keyboard.press('Tab');
  await expect(cell(page, '客户2', code)).toHaveText('A-2');
  await page.keyboard.press('Control+z');
  await expect(cell(page, '客户2', code)).toHaveText('000002');
});

test('what an input method composes begins a cell, without the letter that was pressed', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openBook(page);
  await cell(page, '客户1', owner).focus();
  const keyboard = await page.context().newCDPSession(page);
  const taken = { type: 'rawKeyDown', key: 'Process', windowsVirtualKeyCode: 229 } as const;
  await keyboard.send('Input.dispatchKeyEvent', { ...taken, code: 'KeyZ' });
  const editor = page.getByLabel('Owner of 客户1', { exact: true });
  await expect(editor).toBeFocused();
  await expect(editor).toHaveValue('');

  // Composed is nothing yet: giving up the editor leaves what was there.
  await editor.press('Enter');
  await expect(cell(page, '客户1', owner)).toHaveText('王工');

  await cell(page, '客户1', owner).focus();
  await keyboard.send('Input.dispatchKeyEvent', { ...taken, code: 'KeyZ' });
  await keyboard.send('Input.imeSetComposition', {
    text: 'zhao',
    selectionStart: 4,
    selectionEnd: 4,
  });
  await expect(editor).toHaveValue('zhao');
  await keyboard.send('Input.insertText', { text: '赵工' });
  await editor.press('Enter');
  await expect(cell(page, '客户1', owner)).toHaveText('赵工');
});

test('rows are selected like in a spreadsheet, summed up, copied and changed as one step', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openBook(page);
  await page.getByLabel('Search clients').press('ArrowDown');
  await page.keyboard.press('Space');
  await page.keyboard.press('Shift+ArrowDown');
  await page.keyboard.press('Shift+ArrowDown');
  await expect(page.getByText('3 selected')).toBeVisible();
  await expect(page.getByText('Revenue ¥ 60,000.00')).toBeVisible();
  await page.keyboard.press('Shift+ArrowUp');
  await expect(page.getByText('2 selected')).toBeVisible();

  await page.keyboard.press('Control+c');
  await expect(page.getByText('2 rows copied.')).toBeVisible();
  const copied = await app.running.copied();
  expect(copied.split('\r\n').map((line) => line.split('\t').slice(0, 2))).toEqual([
    ['Code', 'Name'],
    ['000001', '客户1'],
    ['000002', '客户2'],
  ]);

  await page.keyboard.press('Control+a');
  await expect(page.getByText('200 selected')).toBeVisible();
  await page.getByRole('checkbox', { name: 'Select 客户3', exact: true }).uncheck();
  await expect(page.getByText('199 selected')).toBeVisible();
  await page.getByRole('button', { name: 'Edit a field' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Field', { exact: true }).selectOption({ label: 'Region' });
  await dialog.getByRole('combobox', { name: 'Value' }).fill('西藏');
  await page.keyboard.press('Escape');
  await dialog.getByRole('button', { name: 'Change', exact: true }).click();
  await expect(page.getByText('199 clients changed.')).toBeVisible();
  await expect(cell(page, '客户1', region)).toHaveText('西藏');
  await expect(cell(page, '客户3', region)).toHaveText('北京');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(cell(page, '客户1', region)).toHaveText('青海');

  await page.getByRole('button', { name: 'Tags', exact: true }).click();
  await dialog.getByLabel('Add', { exact: true }).first().fill('重点');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: 'Change tags' }).click();
  await expect(page.getByText('Tags of 199 clients changed.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear selection' }).click();
  await expect(page.getByRole('group', { name: 'Selected clients' })).toHaveCount(0);
});

test('conditions and groups are kept as a view with an address, and go out as a workbook', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openBook(page);
  await page.getByRole('button', { name: 'Conditions' }).click();
  await page.getByLabel('Value', { exact: true }).fill('客户1');
  await expect(heading(page)).toHaveText('111 of 200 clients');
  await page.getByRole('button', { name: 'Add a group' }).click();
  const columns = page.getByLabel('Column', { exact: true });
  await columns.nth(1).selectOption({ label: 'Owner' });
  await page.getByLabel('Test', { exact: true }).nth(1).selectOption({ label: 'is not' });
  await page.getByLabel('Values', { exact: true }).first().click();
  await page.locator('[data-combobox-option]:visible', { hasText: '李工' }).click();
  await page.keyboard.press('Escape');
  await expect(heading(page)).toHaveText('56 of 200 clients');
  await settled(page);
  expect.soft(await violationsOn(page), 'the conditions').toEqual([]);
  await page.getByRole('button', { name: /^Conditions · 2/u }).click();

  await page.getByRole('button', { name: 'Columns' }).click();
  await page.getByLabel('Group by').selectOption({ label: 'Region' });
  await page.keyboard.press('Escape');
  const heads = page.getByRole('grid').locator('[aria-expanded]');
  await expect(heads.first()).toContainText('clients');
  await heads.first().click();
  await expect(heads.first()).toHaveAttribute('aria-expanded', 'false');
  await settled(page);
  expect.soft(await violationsOn(page), 'a grouped list').toEqual([]);

  await page.getByRole('button', { name: 'Views' }).click();
  await page.getByRole('menuitem', { name: 'Save as a view' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Name').press('Enter');
  await expect(dialog.getByText('A name is needed.')).toBeVisible();
  await dialog.getByLabel('Name').fill('First ones');
  await dialog.getByLabel('Name').press('Enter');
  await expect(page).toHaveURL(/clients\?view=[\da-f-]+$/u);
  const address = page.url();

  await page.getByLabel('Search clients').fill('客户11');
  await expect(page.getByRole('button', { name: 'First ones · changed' })).toBeVisible();
  await page.getByRole('button', { name: 'First ones · changed' }).click();
  await page.getByRole('menuitem', { name: 'Back to the saved view' }).click();
  await expect(page).toHaveURL(address);
  await expect(heading(page)).toHaveText('56 of 200 clients');

  await page.getByRole('button', { name: 'Export' }).click();
  const file = await app.running.saved(async () =>
    dialog.getByRole('button', { name: 'Export' }).click(),
  );
  expect(file).toMatch(/First ones \d{4}-\d{2}-\d{2}\.xlsx$/u);
  const { rows } = openWorkbook(new Uint8Array(await readFile(file))).read(0);
  expect(rows).toHaveLength(57);
  expect(rows[0]?.cells.slice(0, 2)).toEqual(['Code', 'Name']);
  expect(rows.map(({ cells }) => cells[0])).toContain('000001');
});
