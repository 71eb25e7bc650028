import { territoryFieldsWords } from '../../shared/words/territory-fields.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo } from '../support/sample-page.ts';

const words = territoryFieldsWords.en;

test('clients are divided among engineers, the plan is proved and published, and one undo takes it back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/territories');
  const form = page.getByRole('form', { name: words.form });
  const lines = form.getByRole('group', { name: words.engineers });
  await lines.getByLabel('Hours a year, engineer 1', { exact: true }).fill('none');
  await form.getByRole('button', { name: words.start }).click();
  await expect(form.getByText(words.problems['hours-wrong'])).toBeVisible();
  await expect(lines.getByLabel('Hours a year, engineer 1', { exact: true })).toBeFocused();
  await lines.getByLabel('Hours a year, engineer 1', { exact: true }).fill('1200');
  await form.getByLabel(words.measure).selectOption('clients');
  await form.getByLabel(words.tolerance).fill('10');
  await form.getByRole('button', { name: words.start }).click();

  const plan = page.getByRole('region', { name: words.plan });
  await expect(plan.getByRole('heading', { level: 3 })).toContainText(
    'each in one piece and within ±10.0',
  );
  const proof = plan.getByRole('table', { name: words.proof });
  await expect(proof.getByRole('cell', { name: words.no, exact: true })).toHaveCount(0);
  await expect(plan.getByRole('figure', { name: words.figure })).toContainText(words.common);
  expect(await violationsOn(page)).toEqual([]);

  await plan.getByRole('button', { name: /^Publish:/u }).click();
  await expect(plan.getByText(/have? a new owner\.$/u)).toBeVisible();
  await expect(plan.getByText(words.nothing)).toBeVisible();
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(plan.getByRole('button', { name: /^Publish:/u })).toBeVisible();
});

test('looking for a plan can be stopped, and engineers are named once', async ({ app }) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/territories');
  const form = page.getByRole('form', { name: words.form });
  await form.getByLabel(words.time).selectOption('60');
  await form.getByRole('button', { name: words.start }).click();
  await page.getByRole('button', { name: words.cancel }).click();
  await expect(form.getByRole('button', { name: words.start })).toBeEnabled();
  await expect(page.getByRole('region', { name: words.plan })).toBeHidden();
  const first = await form.getByLabel('Engineer 1', { exact: true }).inputValue();
  await form.getByRole('button', { name: words.add }).click();
  const names = form.getByLabel(/^Engineer \d$/u);
  await names.last().fill(first);
  await form.getByRole('button', { name: words.start }).click();
  await expect(form.getByText(`${first} is there twice.`)).toBeVisible();
});
