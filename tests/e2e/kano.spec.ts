import type { Page } from '@playwright/test';
import { kanoWords } from '../../shared/words/kano.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo, settled } from '../support/sample-page.ts';

const words = kanoWords.en;

test('a survey is designed, two people answer it by digits, and each need gets its category', async ({
  app,
}) => {
  let page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/kano');
  await page.getByRole('button', { name: words.list.add }).click();
  await page.getByLabel(words.form.name).fill('Service, spring');
  await page.getByLabel(words.form.lines).fill('1. Answer in five days\nSpare parts\nHotline');
  await page.getByLabel(words.form.name).press('Enter');
  await expect(
    page.getByRole('heading', { name: '3 needs, waiting for the first whole answers' }),
  ).toBeVisible();

  await begin(page, 'Ann Lee');
  await page.keyboard.type('257');
  await expect(page.getByRole('heading', { name: 'Spare parts' })).toBeVisible();
  await page.keyboard.type('15');
  // What was answered survives the window.
  await settled(page);
  await page.reload();
  await expect(page.getByText(words.ask.resumed)).toBeVisible();
  await expect(page.getByRole('group').nth(1).getByRole('radio', { name: /5/u })).toBeChecked();
  // Without an importance to the next need.
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Hotline' })).toBeVisible();
  await page.keyboard.type('134');
  await expect(page.getByText(words.ask.endWhole)).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', {
      name: 'Of 3 needs, 1 is must-be, 1 one-dimensional and 1 attractive (1 respondent)',
    }),
  ).toBeVisible();

  await begin(page, 'Bo Chen');
  await page.keyboard.type('258');
  await page.keyboard.type('2');
  await page.getByRole('button', { name: words.ask.toEnd }).click();
  await expect(page.getByText(words.ask.endMissing)).toBeVisible();
  await page.getByRole('button', { name: words.ask.save }).click();

  await expect(page.getByRole('heading', { name: /\(2 respondents\)$/u })).toBeVisible();
  expect(await rowsOf(page)).toEqual([
    ['Answer in five days', 'MMust-be', '2', '0', '0', '0', '0', '0', '2', '0'],
    ['Spare parts', 'OOne-dimensional', '0', '1', '0', '0', '0', '0', '1', '1'],
    ['Hotline', 'AAttractive', '0', '0', '1', '0', '0', '0', '1', '1'],
  ]);
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: 'Answer in five days' }).click();
  const table = page.getByRole('table', { name: words.need.tableTitle });
  await expect(
    table
      .getByRole('row', { name: /^Must be/u })
      .getByRole('cell')
      .nth(4),
  ).toHaveText('M2');
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.press('Escape');

  page = await app.restart();
  await page.getByRole('link', { name: 'KANO' }).click();
  await page.getByRole('link', { name: 'Service, spring', exact: true }).click();
  await expect(page.getByRole('heading', { name: /\(2 respondents\)$/u })).toBeVisible();
});

test('a respondent is not asked twice, an answer is corrected, a removed need comes back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/kano?form=add');
  await page.getByLabel(words.form.name).fill('Two needs');
  await page.getByLabel(words.form.name).press('Enter');
  await expect(page.getByText(words.refusal['no-needs'])).toBeVisible();
  await page.getByLabel(words.form.lines).fill('Hotline\nTraining');
  await page.getByRole('button', { name: words.form.save }).click();
  await begin(page, 'Ann Lee');
  await page.keyboard.type('159159');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Of 2 needs, 2 are one-dim/u })).toBeVisible();

  await who(page, 'ann lee');
  await page.getByRole('button', { name: words.ask.openExisting }).click();
  await page.getByRole('button', { name: /^Hotline/u }).click();
  expect(await violationsOn(page)).toEqual([]);
  await page.keyboard.type('2');
  await page.getByRole('button', { name: words.ask.toEnd }).click();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', {
      name: 'Of 2 needs, 1 is must-be and 1 one-dimensional (1 respondent)',
    }),
  ).toBeVisible();

  await page.getByRole('button', { name: words.results.edit }).click();
  await page.getByRole('button', { name: 'Remove “Training”' }).click();
  await expect(
    page.getByText('Will be removed. 1 answer goes out of sight; undo brings it back.'),
  ).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Need 1').fill('Night hotline');
  await page.getByLabel('Need 1').press('Enter');
  await expect(
    page.getByRole('heading', { name: 'Of 1 need, 1 is must-be (1 respondent)' }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Night hotline' })).toBeVisible();
  await expect(page.getByLabel('Need 1')).toBeHidden();
  await page.locator('body').press('Control+z');
  await expect(page.getByRole('heading', { name: /^Of 2 needs/u })).toBeVisible();
});

async function who(page: Page, respondent: string): Promise<void> {
  await page.getByRole('button', { name: words.ask.open }).click();
  await page.getByRole('combobox', { name: words.ask.client }).click();
  await page.getByRole('option').first().click();
  await page.getByLabel(words.ask.respondent).fill(respondent);
}

async function begin(page: Page, respondent: string): Promise<void> {
  await who(page, respondent);
  await page.getByLabel(words.ask.respondent).press('Enter');
  await expect(page.getByText(words.ask.keys)).toBeVisible();
}

/** Need, category, M, O, A, I, R, Q, n and dropped of each line of the results. */
async function rowsOf(page: Page): Promise<readonly (readonly string[])[]> {
  const section = page.getByRole('region', { name: words.results.tableLabel });
  const rows = await section.locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allTextContents()).slice(0, 10)),
  );
}
