import { territoryFieldsWords } from '../../shared/words/territory-fields.ts';
import { territoryRegionsWords } from '../../shared/words/territory-regions.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo } from '../support/sample-page.ts';

const words = territoryRegionsWords.en;
const fields = territoryFieldsWords.en;
const list = 'Name,Region\nAcme,East\nOrb,South\nLux,江苏\nNova,上海\nVela,South\n';

test('neighbours of regions with names of their own are said by keyboard, hold for both sides, and are taken back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'regions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(list),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('5 new');

  await goTo(page, '#/territories');
  const section = page.getByRole('region', { name: words.title });
  await expect(section.getByText('2 regions have no neighbour')).toBeVisible();
  const row = (name: string) =>
    section.getByRole('row').filter({ has: page.getByRole('rowheader', { name, exact: true }) });
  await expect(row('江苏').getByRole('cell').nth(2)).toHaveText('上海');
  await expect(row('South').getByRole('cell').nth(1)).toHaveText(words.unknown);

  await section.getByRole('combobox', { name: 'Regions next to South', exact: true }).focus();
  await page.keyboard.type('East');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Neighbours of South changed')).toBeVisible();
  await expect(row('East')).toContainText('South');
  await expect(section.getByText('no neighbour')).toBeHidden();
  await page.keyboard.press('Escape');
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(section.getByText('2 regions have no neighbour')).toBeVisible();
});

test('a book without a single place is divided by whole regions, as their neighbours are said', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  const regions = ['East', 'East', 'South', 'South', 'West', 'North'];
  const rows = regions.map((region, n) => `Client ${n},${region}`).join('\n');
  await page.getByLabel('Spreadsheet').setInputFiles({
    name: 'regions.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(`Name,Region\n${rows}\n`),
  });
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('6 new');
  await goTo(page, '#/territories');
  const form = page.getByRole('form', { name: fields.form });
  await expect(form.getByLabel(fields.unit)).toHaveValue('region');
  await form.getByLabel('Engineer 1', { exact: true }).fill('Li');
  await form.getByRole('button', { name: fields.add }).click();
  await form.getByLabel('Engineer 2', { exact: true }).fill('Wang');
  await form.getByLabel(fields.measure).selectOption('clients');
  await form.getByLabel(fields.tolerance).fill('40');
  await form.getByRole('button', { name: fields.start }).click();
  const plan = page.getByRole('region', { name: fields.plan });
  await expect(plan.getByText(fields.reasons.islands)).toBeVisible();

  const section = page.getByRole('region', { name: words.title });
  for (const [one, other] of [
    ['South', 'East'],
    ['West', 'North'],
    ['South', 'West'],
  ] as const) {
    await section.getByRole('combobox', { name: `Regions next to ${one}`, exact: true }).focus();
    await page.keyboard.type(other);
    await expect(page.getByRole('option', { name: other, exact: true })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    // It is in the book once the other side shows it, too.
    await expect(section.getByRole('row', { name: new RegExp(`^${other} `, 'u') })).toContainText(
      one,
    );
  }
  await expect(section.getByText('no neighbour')).toBeHidden();
  await form.getByRole('button', { name: fields.again }).click();
  await expect(plan.getByRole('heading', { level: 3 })).toContainText(
    '6 clients in 2 fields: each in one piece',
  );
  await expect(plan.getByText('1 pair of neighbouring regions is parted.')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
});
