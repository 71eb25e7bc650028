import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo, settled } from '../support/sample-page.ts';

/** The needs of a new client with one person. */
async function openNeeds(page: Page): Promise<string> {
  await goTo(page, '#/clients?add=true');
  await panel(page).getByLabel('Name', { exact: true }).fill('正平股份');
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('正平股份');
  const client = /clients\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? '';
  await goTo(page, `#/clients/${client}?tab=people`);
  await page.getByRole('button', { name: 'Add person' }).click();
  await panel(page).getByLabel('Name', { exact: true }).fill('李工');
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel(page)).toHaveCount(0);
  await goTo(page, `#/clients/${client}?tab=needs`);
  return client;
}

function panel(page: Page): Locator {
  return page.getByRole('dialog');
}

function level(page: Page, name: string): Locator {
  return page.getByRole('region', { name });
}

test('a need is written down, moved by a key for a reason, met, removed and brought back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await settled(page);
  const client = await openNeeds(page);
  await page.getByRole('button', { name: 'Add need' }).click();
  await expect(panel(page).getByLabel('What they need')).toBeFocused();
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(panel(page).getByText('Write down what it is.')).toBeVisible();
  await expect(panel(page).getByLabel('What they need')).toBeFocused();
  await panel(page).getByLabel('What they need').fill('结账太慢');
  await panel(page).getByLabel('Voiced by').selectOption({ label: '李工' });
  await panel(page).getByLabel('Heard from').selectOption({ label: 'Front line' });
  expect(await violationsOn(page)).toEqual([]);
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  const stated = level(page, '1 Stated');
  await expect(stated.getByText('by 李工 · Front line')).toBeVisible();
  await expect(page.getByText('They have told only what they say.')).toBeVisible();
  await expect(page.getByText(/Not yet asked: Top management/u)).toBeVisible();

  const need = page.locator('[data-need]');
  await need.focus();
  await page.keyboard.press('1');
  await panel(page).getByLabel('Why').fill('追问');
  await page.keyboard.press('Enter');
  await expect(
    panel(page).getByText('It is at the level Stated already. Choose another one.'),
  ).toBeVisible();
  await page.keyboard.press('Escape');
  await need.focus();
  await page.keyboard.press('2');
  await expect(panel(page).getByLabel('Why')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(panel(page).getByText(/Say why/u)).toBeVisible();
  await panel(page).getByLabel('Why').fill('夜班停机时说的');
  await page.keyboard.press('Enter');
  const real = level(page, '2 Real');
  await expect(real.getByRole('button', { name: '结账太慢', exact: true })).toBeFocused();
  await expect(page.getByText('They have told only what they say.')).toHaveCount(0);
  await real.getByText('Moved 1 time').click();
  await expect(real.getByText('夜班停机时说的')).toBeVisible();
  await expect(real.getByText('Stated → Real')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Mark “结账太慢” as met today' }).click();
  await expect(page.getByRole('heading', { name: 'Needs: 0 open, 1 met' })).toBeVisible();
  await page.getByRole('button', { name: 'Remove “结账太慢”' }).click();
  await expect(need).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(need).toHaveCount(1);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('heading', { name: 'Needs: 1 open, 0 met' })).toBeVisible();

  await goTo(page, `#/clients/${client}?tab=timeline`);
  await expect(
    page.getByText('Move between levels: empty → Stated → Real: 夜班停机时说的'),
  ).toBeVisible();
});

test('an obstacle stands on the sheet for the visit until it is cleared, and an archived client is left alone', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await settled(page);
  const client = await openNeeds(page);
  await page.getByRole('button', { name: 'Add obstacle' }).click();
  await panel(page).getByLabel('What stands in the way').fill('今年没有预算');
  await panel(page).getByLabel('Lies with').selectOption({ label: '李工' });
  await panel(page).getByLabel('Since').fill('-30');
  await panel(page).getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText(/lies with 李工/u)).toBeVisible();
  await goTo(page, `#/clients/${client}`);
  await expect(page.getByRole('heading', { name: 'In the way' })).toBeVisible();
  await goTo(page, `#/clients/${client}/crib`);
  const sheet = page.getByRole('region', { name: 'What stands in the way' });
  await expect(sheet.getByText('今年没有预算')).toBeVisible();

  await goTo(page, `#/clients/${client}?tab=needs`);
  await page.getByRole('button', { name: 'Say how “今年没有预算” was cleared' }).click();
  await panel(page).getByLabel('Cleared on').fill('-31');
  await panel(page).getByRole('button', { name: 'Cleared', exact: true }).click();
  await expect(panel(page).getByText(/It is there only since/u)).toBeVisible();
  await expect(panel(page).getByText(/Say how it was cleared/u)).toBeVisible();
  await panel(page).getByLabel('Cleared on').fill('today');
  await panel(page).getByLabel('How it was cleared').fill('追加了预算');
  await panel(page).getByRole('button', { name: 'Cleared', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Obstacles: 0 open, 1 cleared' })).toBeVisible();
  await page.getByRole('button', { name: 'Show 1 cleared obstacle' }).click();
  await expect(page.getByText(/追加了预算/u)).toBeVisible();
  await goTo(page, `#/clients/${client}/crib`);
  await expect(sheet).toHaveCount(0);

  await goTo(page, `#/clients/${client}?tab=needs`);
  await page.getByRole('button', { name: 'Archive', exact: true }).click();
  await expect(
    page.getByText('This client is archived. Restore it to write something down.'),
  ).toBeVisible();
  await expect(page.getByRole('button', { name: 'Add need' })).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Add obstacle' })).toHaveCount(0);
});

test('what buying and using costs is worked out line by line, refused where it cannot be, and printed', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await settled(page);
  await openNeeds(page);
  await page.getByRole('link', { name: 'New sheet' }).click();
  await expect(page.getByLabel('Title')).toBeFocused();
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('A sheet needs at least one line.')).toBeVisible();
  await page.getByLabel('Cost of an hour (assumption)').fill('50');
  await page.getByRole('button', { name: 'Put in the usual lines' }).click();
  const buying = page.getByRole('region', { name: 'Buying, once' });
  const using = page.getByRole('region', { name: 'Using, each year' });
  await buying.getByLabel('With ours: Money, CNY').nth(1).fill('1万');
  await using.getByLabel('As it is now: Hours').nth(2).fill('-200');
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByText('Hours cannot be less than nothing.')).toBeVisible();
  await using.getByLabel('As it is now: Hours').nth(2).fill('200');
  await using.getByLabel('As it is now: Trouble').nth(2).selectOption({ label: '4 heavy' });
  await using.getByLabel('With ours: Hours').nth(2).fill('20.5');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'Over 3 years “With ours” costs ¥ 16,925.00 less than “As it is now”',
  );
  await expect(page.getByText('It has paid for itself in year 2.')).toBeVisible();
  await expect(page.getByRole('row', { name: /Stoppages and waiting/u })).toContainText('20.50');
  await settled(page);
  expect(await violationsOn(page)).toEqual([]);
  const asked = page.evaluate(
    async () =>
      new Promise<string>((done) => {
        window.print = () => done('printed');
      }),
  );
  await page.getByRole('button', { name: 'Print' }).click();
  expect(await asked).toBe('printed');

  await page.getByRole('link', { name: 'Edit' }).click();
  await page.getByLabel('Years').fill('1');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('It does not pay for itself within these years.')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('It has paid for itself in year 2.')).toBeVisible();
  await page.getByRole('link', { name: 'Back to the client' }).click();
  await page.getByRole('button', { name: /Remove the sheet/u }).click();
  await expect(page.getByText(/No sheet yet/u)).toBeVisible();
});

test('those who have told only what they say are named with the next step, here and in the list', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await page.getByRole('link', { name: 'Needs', exact: true }).click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(/^\d+ of \d+ clients have told only what they say$/u);
  const [told] = (await heading.textContent())?.split(' ') ?? [];
  await expect(page.getByRole('link', { name: /^Plan a visit to ask/u }).first()).toBeVisible();
  await settled(page);
  expect(await violationsOn(page)).toEqual([]);
  await page
    .getByRole('link', { name: /^Plan a visit to ask/u })
    .first()
    .press('Enter');
  const plan = page.getByRole('dialog', { name: 'Plan a visit' });
  await expect(plan.getByRole('radio', { name: 'Plan for later' })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(plan).toHaveCount(0);
  await page.getByRole('link', { name: 'Show them in the client list' }).click();
  await expect(heading).toHaveText(new RegExp(`^${told} of`, 'u'));
});
