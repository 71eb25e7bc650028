import { basename } from 'node:path';
import type { Page } from '@playwright/test';
import { territoryFieldsWords } from '../../shared/words/territory-fields.ts';
import { territoryPlansWords } from '../../shared/words/territory-plans.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo } from '../support/sample-page.ts';

const words = territoryFieldsWords.en;
const plans = territoryPlansWords.en;

function on(page: Page) {
  const form = page.getByRole('form', { name: words.form });
  const plan = page.getByRole('region', { name: words.plan });
  return {
    form,
    plan,
    hand: plan.getByRole('region', { name: plans.hand.title }),
    kept: page.getByRole('region', { name: plans.keptPlans.title }),
    divide: async () => form.getByRole('button', { name: words.start }).click(),
    chooseTwo: async () => {
      await plan.getByText(plans.list.title).click();
      const list = plan.getByRole('table', { name: plans.list.title });
      await list.getByRole('checkbox').first().check();
      await list.getByRole('checkbox').nth(1).check();
    },
  };
}

test('clients are moved by hand: what it breaks is said, can be wished all the same, and is taken back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/territories');
  const { plan, hand, divide, chooseTwo } = on(page);
  await divide();
  await expect(plan.getByRole('heading', { level: 3 })).toContainText('each in one piece');
  const before = await plan.getByRole('table', { name: words.proof }).textContent();
  await chooseTwo();
  await hand.getByRole('combobox').selectOption('1');
  await hand.getByRole('button', { name: plans.hand.lock }).click();
  await expect(hand.getByText('Locked: 2 · forbidden: 0')).toBeVisible();
  await hand.getByRole('button', { name: plans.hand.assign }).click();
  const refusal = hand.getByRole('alert');
  await expect(refusal).toContainText('2 of them are locked in other fields.');
  expect(await violationsOn(page)).toEqual([]);
  await refusal.getByRole('button', { name: plans.hand.allTheSame }).click();
  await expect(
    plan.getByText('2 clients are not in the fields in which they were locked'),
  ).toBeVisible();
  await hand.getByRole('button', { name: plans.hand.back }).click();
  await expect(plan.getByRole('heading', { level: 3 })).toContainText('each in one piece');
  expect(await plan.getByRole('table', { name: words.proof }).textContent()).toBe(before);
  await hand.getByRole('button', { name: plans.hand.free }).click();
  await expect(hand.getByText('Locked: 2')).toBeHidden();
});

test('a well is kept with its common field; a plan is kept, compared, opened, published and thrown away', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/territories');
  const { form, plan, hand, kept, divide, chooseTwo } = on(page);
  await page.getByRole('button', { name: plans.well.save }).click();
  await expect(page.getByText(plans.well.nameless)).toBeVisible();
  await divide();
  await chooseTwo();
  await hand.getByRole('button', { name: plans.hand.common }).click();
  await expect(
    plan.getByText('2 clients are in the common field and stay with all.'),
  ).toBeVisible();
  await page.getByLabel(plans.well.name).fill('North-west');
  await form.getByLabel('Engineer 1 sets out from', { exact: true }).fill('Lanzhou');
  await page.getByRole('button', { name: plans.well.save }).click();
  await expect(page.getByText('North-west is saved')).toBeVisible();

  await plan.getByLabel(plans.keptPlans.name).fill('First try');
  await plan.getByRole('button', { name: plans.keptPlans.save }).click();
  await kept.getByRole('checkbox', { name: 'Compare First try' }).check();
  const compared = kept.getByRole('table', { name: plans.compare.title });
  await expect(compared.getByRole('columnheader')).toHaveText([
    plans.compare.what,
    plans.compare.current,
    'First try',
  ]);
  // Both columns are the same plan, one of them as it was kept.
  for (const row of await compared.locator('tbody').getByRole('row').all()) {
    const [above = '', beside = ''] = await row.getByRole('cell').allTextContents();
    expect(beside).toBe(above);
  }
  expect(await violationsOn(page)).toEqual([]);

  await page.reload();
  await goTo(page, '#/territories');
  await page.getByLabel(plans.well.label).selectOption({ label: 'North-west' });
  await expect(form.getByLabel('Engineer 1 sets out from', { exact: true })).toHaveValue('Lanzhou');
  await kept.getByRole('button', { name: 'Open First try' }).click();
  await expect(
    plan.getByText('2 clients are in the common field and stay with all.'),
  ).toBeVisible();
  const saved = await app.running.saved(async () =>
    plan.getByRole('button', { name: words.save.xlsx }).click(),
  );
  expect(basename(saved)).toMatch(/^fields \d{4}-\d{2}-\d{2}\.xlsx$/u);
  await plan.getByRole('button', { name: /^Publish:/u }).click();
  await expect(plan.getByText(words.nothing)).toBeVisible();
  await expect(kept.getByRole('cell', { name: plans.keptPlans.published })).toBeVisible();
  await kept.getByRole('button', { name: 'Remove First try' }).click();
  await expect(kept).toBeHidden();
});

test('an engineer leaves: the rebalanced plan moves the clients of that one first', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/territories');
  const { form, plan } = on(page);
  await form.getByLabel(words.measure).selectOption('clients');
  await form.getByLabel(words.tolerance).fill('15');
  const leaving = await form.getByLabel('Engineer 4', { exact: true }).inputValue();
  await form.getByLabel('Engineer 4 leaves', { exact: true }).check();
  await form.getByRole('button', { name: words.rebalance }).click();
  await expect(plan.getByRole('heading', { level: 3 })).toContainText('300 clients in 3 fields');
  await plan.getByText(/clients with another owner$/u).click();
  const changes = plan.getByRole('table', { name: /clients with another owner$/u });
  await expect(changes.getByRole('cell', { name: leaving, exact: true }).first()).toBeVisible();
});
