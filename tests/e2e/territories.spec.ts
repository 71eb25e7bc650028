import { territoriesWords } from '../../shared/words/territories.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo } from '../support/sample-page.ts';

const words = territoriesWords.en;

const book = [
  '客户编号,客户名称,地区,地址,经度,纬度',
  '1,沪光,上海,,121.5,31.2',
  '2,兰石,甘肃,兰州市城关区,,',
  '3,无址,,,,',
  '4,反了,青海,,36.6,101.8',
].join('\n');

test('clients come with coordinates, the map shows them, one is placed by a click, and undo takes it back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await expect(page.getByText(words.point.fault.swapped)).toBeVisible();
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/4 new/u).first()).toBeVisible();
  await expect(page.getByText('1 row is taken without its coordinates:')).toBeVisible();

  await goTo(page, '#/territories');
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('3 of 4 clients are on the map');
  await expect(page.getByText(/^1 at a point of their own, 2 at the centre/u)).toBeVisible();
  const map = page.getByRole('application', { name: 'Map of 3 clients' });
  await expect(map).not.toHaveAttribute('data-outlines', '0');
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: words.map.table }).press('Enter');
  const table = page.getByRole('region', { name: words.map.tableName });
  await expect(table.getByRole('row')).toHaveCount(4);
  await expect(table.getByRole('row', { name: /^上海/u })).toContainText('1');
  await page.getByRole('button', { name: words.map.picture }).click();

  const missing = page.getByRole('table', { name: words.unplaced.title });
  await expect(missing.getByRole('row')).toHaveCount(2);
  await missing.getByRole('button', { name: 'Set the place of 无址' }).click();
  await expect(page.getByText(/Click where 无址 is/u)).toBeVisible();
  await map.click({ position: { x: 300, y: 280 } });
  await expect(heading).toHaveText('4 of 4 clients are on the map');
  await expect(page.getByText(words.unplaced.none)).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(heading).toHaveText('3 of 4 clients are on the map');

  await missing.getByRole('link', { name: '无址' }).click();
  const place = page.getByRole('region', { name: words.point.title });
  await expect(place).toContainText(words.point.unknown);
  await place.getByRole('button', { name: words.point.set }).click();
  const form = page.getByRole('form', { name: '无址' });
  await form.getByLabel(words.point.east).fill('31.2');
  await form.getByLabel(words.point.north).fill('121.5');
  await form.getByRole('button', { name: words.point.save }).click();
  await expect(form.getByText(words.point.fault.swapped)).toBeVisible();
  await form.getByRole('application').press('Enter');
  await form.getByLabel(words.point.east).fill('121.5');
  await form.getByLabel(words.point.north).fill('31.2');
  await form.getByRole('button', { name: words.point.save }).click();
  await expect(place).toContainText('121.5000° E, 31.2000° N');
  await page.keyboard.press('Control+z');
  await expect(place).toContainText(words.point.unknown);
});
