import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { goTo } from '../support/sample-page.ts';

const book = [
  '客户编号,客户名称,2014年营业收入(万元),2015年营业收入(万元)',
  '1,正平股份,10,20',
  '2,兰石重装,30,',
].join('\n');

test('who went quiet is called in a campaign, the call is a visit, and undo takes it back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/import');
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/2 new/u).first()).toBeVisible();

  await goTo(page, '#/revival');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '0 of 2 clients are asleep, 2 are dead',
  );
  const list = page.getByRole('table', { name: /^Clients that are asleep or dead/u });
  await expect(list.getByRole('row').nth(1)).toContainText('never visited');
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Change the rule for Dead' }).click();
  await page.getByLabel('No visit for, days').fill('x');
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('A whole number of days, 1 to 36,525; or nothing.')).toBeVisible();
  await page.getByLabel('No visit for, days').fill('');
  await page.getByLabel('Chance of being alive below').fill('120');
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(page.getByText('A whole percentage, 1 to 99; or nothing.')).toBeVisible();
  await page.getByLabel('Chance of being alive below').fill('30');
  await page.getByLabel('Of these tests').selectOption({ label: 'one is enough' });
  await page.getByRole('button', { name: 'Save the rule' }).click();
  await expect(
    page.getByText(
      /^A client is Dead where any of these holds · no revenue for 730 days · the chance that it is still alive is below 30\s%$/u,
    ),
  ).toBeVisible();
  await expect(page.getByText('The book’s history says too little')).toBeVisible();

  await list.getByRole('checkbox', { name: 'Choose 正平股份' }).check();
  await page.getByRole('button', { name: 'Start a campaign with them' }).click();
  await page.getByRole('button', { name: 'Start the campaign' }).click();
  await expect(page.getByText('A campaign needs a theme.')).toBeVisible();
  await page.getByLabel('Theme', { exact: true }).fill('Spring check-up');
  await page.getByRole('button', { name: 'Start the campaign' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Spring check-up');

  await page.getByRole('button', { name: 'Log a call to 正平股份' }).click();
  const call = page.getByRole('form', { name: 'Call to 正平股份' });
  await call.getByLabel('What came of it').selectOption({ label: 'Won back' });
  await call.getByLabel('Length').fill('15');
  await call.getByRole('button', { name: 'Log the call' }).click();
  await expect(call.getByText('What was agreed?')).toBeVisible();
  await call.getByLabel('What will be done').fill('Renew the maintenance');
  await call.getByRole('button', { name: 'Log the call' }).click();
  await expect(call).toBeHidden();
  const invited = page.getByRole('table', { name: 'Who is invited' });
  await expect(invited.getByRole('row').nth(1)).toContainText('Won back');
  await invited.getByLabel('Did 正平股份 come?').selectOption({ label: 'yes' });
  await expect(page.getByText('Attended ÷ invited').locator('..')).toContainText(/100\.0\s%/u);
  expect(await violationsOn(page)).toEqual([]);

  await invited.getByRole('link', { name: '正平股份' }).click();
  await expect(page.getByText('Renew the maintenance').first()).toBeVisible();
  await page.getByRole('button', { name: 'Set by hand' }).click();
  await page.getByRole('button', { name: 'Set the segment' }).click();
  await expect(page.getByText(/^Without a reason nobody knows/u)).toBeVisible();
  await page.getByLabel('Reason').fill('Their group decides here');
  await page.getByRole('button', { name: 'Set the segment' }).click();
  await expect(page.getByText(/^Held by hand since .*: Their group decides here$/u)).toBeVisible();

  await goTo(page, '#/segments/service');
  await page.getByLabel('Time share of A key, %').fill('120');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('A percentage from 0 to 100; or nothing.')).toBeVisible();
  await page.getByLabel('Time share of A key, %').fill('60');
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^A key got 100\.0\s% of the logged time/u,
  );
  expect(await violationsOn(page)).toEqual([]);
});

test('service fees are ranked against what was bought, and a residency shows its margin', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/fees');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'No client has product revenue to hold its service fee against',
  );
  await goTo(page, '#/import');
  const file = { name: 'clients.csv', mimeType: 'text/csv', buffer: Buffer.from(book) };
  await page.getByLabel('Spreadsheet').setInputFiles(file);
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(page.getByText(/2 new/u).first()).toBeVisible();

  await goTo(page, '#/fees?part=residency');
  await page.getByRole('button', { name: 'Add a residency' }).click();
  const form = page.getByRole('form', { name: 'Residency', exact: true });
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByText('Who works there?')).toBeVisible();
  await form.getByRole('combobox', { name: 'Client' }).fill('正平');
  await page.getByRole('option', { name: '正平股份' }).click();
  await form.getByLabel('Engineer').fill('Wang');
  await form.getByLabel('Fee a year').fill('300000');
  await form.getByLabel('Cost a year').fill('200000');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    '1 client has an engineer on its site',
  );
  const table = page.getByRole('table', { name: 'Engineers who work at a client’s' });
  await expect(table.getByRole('row').nth(1)).toContainText(/33\.3\s%/u);
  expect(await violationsOn(page)).toEqual([]);
});
