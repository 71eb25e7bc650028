import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo, settled } from '../support/sample-page.ts';

const book = [
  '客户编号,客户名称,地区,行业,备注栏',
  '1,正平股份,青海,制造业,12',
  '2,东方商贸,北京,,约三百',
].join('\n');

/** A book of two clients; the first one's page is open at its profile. */
async function openProfile(page: Page): Promise<void> {
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/2 new/u).first()).toBeVisible();
  await goTo(page, '#/clients');
  await page.getByRole('grid').getByRole('link', { name: '正平股份' }).click();
  await page.getByRole('link', { name: 'Profile', exact: true }).click();
  await expect(page).toHaveURL(/tab=profile/u);
}

function part(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

test('what is missing leads to its input, a profile is saved part by part, and each save is undone', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openProfile(page);
  const complete = part(page, 'How much is known');
  await expect(complete).toContainText('15 of 100');

  await complete.getByRole('button', { name: 'Service period' }).click();
  const service = part(page, 'Service and operators');
  await expect(service.getByLabel('Service from')).toBeFocused();
  await page.keyboard.type('2026-05-01');
  await service.getByLabel('Service to').fill('2026-04-01');
  await page.keyboard.press('Enter');
  await expect(service.getByText('The service would end before it begins.')).toHaveCount(2);
  await expect(service.getByLabel('Service from')).toBeFocused();
  await service.getByLabel('Service to').fill('2027-04-30');
  await service.getByLabel('Informatisation level').selectOption('3 Departments connected');
  await page.keyboard.press('Escape');
  await expect(complete).toContainText('15 of 100');

  // Esc left the draft where it was.
  await complete.getByRole('button', { name: 'Operators’ skill' }).click();
  await expect(service.getByText('You had begun this before')).toBeVisible();
  await expect(service.getByLabel('Service to')).toHaveValue('2027-04-30');
  await service.getByLabel('Operators’ basic skill').selectOption('2 Know the daily steps');
  await service.getByRole('button', { name: 'Save' }).click();
  await expect(service).toContainText('1 May 2026 to 30 Apr 2027');
  await expect(complete).toContainText('52 of 100');
  await expect(service.getByRole('button', { name: /Edit/u })).toBeFocused();

  await complete.getByRole('button', { name: 'Seasonality' }).click();
  const january = page.getByRole('slider', { name: 'January' });
  await expect(january).toBeFocused();
  await page.keyboard.press('End');
  await expect(january).toHaveAttribute('aria-valuetext', 'Peak');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowDown');
  await part(page, 'Seasonality').getByRole('button', { name: 'Save' }).click();
  await expect(part(page, 'Seasonality')).toContainText('Peak: Jan · Quiet: Dec');
  await page.keyboard.press('Control+z');
  await expect(part(page, 'Seasonality')).toContainText('Not known');
  await page.keyboard.press('Control+z');
  await expect(complete).toContainText('15 of 100');
});

test('a business of the value chain is a client of the book, and leads to it', async ({ app }) => {
  const page = await app.open('?lang=en#/import');
  await openProfile(page);
  const chain = part(page, 'Value chain');
  await chain.getByRole('button', { name: 'Edit: Value chain' }).click();
  await chain.getByRole('button', { name: 'Add a business' }).click();
  await chain.getByRole('combobox', { name: 'Business' }).fill('dfsm');
  await page.getByRole('option', { name: /东方商贸/u }).click();
  await expect(chain.getByText('in the book')).toBeVisible();
  await chain.getByLabel('It is their').selectOption('Customer');
  await chain.getByRole('button', { name: 'Save' }).click();
  await chain.getByRole('link', { name: '东方商贸' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('东方商贸');
});

test('a field is defined, filled in, retyped with a value that cannot be read, and nothing is lost', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openProfile(page);
  await goTo(page, '#/settings');
  const fields = part(page, 'Fields of your office');
  await fields.getByRole('button', { name: 'Add a field' }).click();
  await expect(fields.getByLabel('Name')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fields.getByText('A name is needed.')).toBeVisible();
  await fields.getByLabel('Name').fill('服务档次');
  await fields.getByLabel('Kind').selectOption('Choice');
  await page.getByRole('button', { name: 'Add an option' }).click();
  await fields.getByLabel('Option 1', { exact: true }).fill('金牌');
  await fields.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(fields.getByText('Choice · 金牌')).toBeVisible();

  await goTo(page, '#/clients');
  await page.getByRole('grid').getByRole('link', { name: '正平股份' }).click();
  await page.getByRole('button', { name: 'Edit profile' }).click();
  await page.getByRole('combobox', { name: '服务档次' }).fill('金');
  await page.getByRole('option', { name: '金牌' }).click();
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(part(page, 'Profile')).toContainText('金牌');

  await goTo(page, '#/settings');
  await fields.getByRole('button', { name: 'Edit 服务档次' }).click();
  await fields.getByLabel('Kind').selectOption('Number');
  await fields.getByRole('button', { name: 'Save' }).click();
  await expect(fields.getByRole('alert')).toContainText('1 of 1 values is not a number');
  await expect(fields.getByRole('alert')).toContainText('正平股份: “金牌”');
  await expect(fields.getByRole('button', { name: 'Change the field' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(fields.getByText('Number', { exact: true })).toBeVisible();

  await goTo(page, '#/clients');
  await page.getByRole('grid').getByRole('link', { name: '正平股份' }).click();
  await expect(part(page, 'Profile')).toContainText('金牌kept as text');
  await page.keyboard.press('Control+z');
  await expect(part(page, 'Profile').getByText('kept as text')).toHaveCount(0);
  await expect(part(page, 'Profile')).toContainText('金牌');
});

test('a client goes from sale to service over the board, warned where facts are missing', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  await openProfile(page);
  await part(page, 'Hand-over').getByRole('button', { name: 'Sale completed' }).click();
  await page.getByLabel('Done by').fill('王工');
  await page.keyboard.press('Enter');
  await expect(part(page, 'Hand-over')).toContainText('Waits for “Information processed”');
  await page.getByRole('link', { name: 'All hand-overs' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '1 client is on the way from sale to service',
  );

  const processed = part(page, '2. Information processed');
  await expect(processed).toContainText('Missing: a phone, an address or a contact');
  await processed.getByRole('button', { name: /is done for/u }).click();
  await expect(processed.getByRole('alert')).toContainText('is not quite there');
  await processed.getByRole('button', { name: /^Done anyway/u }).click();
  const visited = part(page, '3. First visit');
  await expect(visited.getByRole('link', { name: '正平股份' })).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(processed.getByRole('link', { name: '正平股份' })).toBeVisible();
});

test(
  'the profile, its forms, the fields and the board break no rule of accessibility',
  { tag: '@browser' },
  async ({ app }) => {
    const page = await app.open('?lang=en#/import');
    await openProfile(page);
    await settled(page);
    expect.soft(await violationsOn(page), 'the profile').toEqual([]);
    for (const name of ['Service and operators', 'Business', 'Installed products', 'Value chain']) {
      await page.getByRole('button', { name: `Edit: ${name}` }).click();
      const add = page.getByRole('button', { name: /^Add a (?:product|business)$/u });
      if (await add.isVisible()) await add.click();
      await page.getByRole('button', { name: 'Save' }).click();
      await settled(page);
      expect.soft(await violationsOn(page), name).toEqual([]);
    }
    await page.getByRole('button', { name: 'Edit: Seasonality' }).click();
    await page.getByRole('button', { name: 'Sale completed' }).click();
    await page.getByLabel('Day').press('Enter');
    await settled(page);
    expect.soft(await violationsOn(page), 'a hand-over that has begun').toEqual([]);
    await goTo(page, '#/hand-over');
    await page.getByRole('button', { name: /is done for/u }).click();
    expect.soft(await violationsOn(page), 'the board').toEqual([]);
    await goTo(page, '#/settings');
    await page.getByRole('button', { name: 'Add a field' }).click();
    await page.getByLabel('Kind').selectOption('Several choices');
    await page.getByRole('button', { name: 'Add an option' }).click();
    await page.keyboard.press('Enter');
    await settled(page);
    expect.soft(await violationsOn(page), 'a field').toEqual([]);
  },
);
