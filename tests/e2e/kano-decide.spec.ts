import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { openWorkbook } from '../../renderer/data/importing/read-xlsx.ts';
import { kanoWords } from '../../shared/words/kano.ts';
import { termsWords } from '../../shared/words/terms.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo, goToFirst } from '../support/sample-page.ts';

const words = kanoWords.en;

test('a second wave raises the alarm, re-orders the needs, and costs decide between equals', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/kano?form=add');
  await page.getByLabel(words.form.name).fill('Wave one');
  await page.getByLabel(words.form.lines).fill('Hotline\nTraining');
  await page.getByRole('button', { name: words.form.save }).click();
  // Hotline delights, training is expected.
  await ask(page, 'Ann Lee', '137257');
  await expect(
    page.getByRole('heading', { name: /^Of 2 needs, 1 is must-be and 1 attractive/u }),
  ).toBeVisible();

  await page.getByRole('link', { name: words.parts.history }).click();
  const next = page.getByRole('form', { name: words.follow.next });
  await next.getByLabel(words.form.name).fill('Wave two');
  await next.getByLabel(words.list.day).fill('2020-01-01');
  await next.getByRole('button', { name: words.follow.begin }).click();
  await expect(next.getByRole('alert')).toHaveText(/^A wave is later than the one before/u);
  await next.getByLabel(words.list.day).fill('2036-01-07');
  await next.getByRole('button', { name: words.follow.begin }).click();
  await expect(page.getByText(words.results.noAnswersTitle)).toBeVisible();
  await ask(page, 'Ann Lee', '257257');
  await expect(
    page.getByText(/^The category of one need is another one .* Hotline\./u),
  ).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: words.follow.see }).click();
  await expect(
    page.getByText(/^Hotline: A Attractive on .* M Must-be on 7 Jan 2036\. It may be chance/u),
  ).toBeVisible();
  await expect(page.getByRole('application', { name: /^Life of “Hotline”/u })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('link', { name: words.parts.ranking }).click();
  await expect(page.getByRole('region', { name: words.rank.title })).toBeVisible();
  expect(await ranking(page)).toEqual([
    ['1was 2', 'Hotline'],
    ['2was 1', 'Training'],
  ]);
  await page.getByLabel('Cost of “Training”', { exact: true }).fill('1,200');
  await page.getByLabel('Cost of “Training”', { exact: true }).press('Enter');
  await expect(page.getByText('Cost stored: Training.')).toBeVisible();
  await expect(
    page.getByRole('region', { name: words.rank.title }).locator('tbody th').first(),
  ).toHaveText('Training');
  expect(await ranking(page)).toEqual([
    ['1', 'Training'],
    ['2', 'Hotline'],
  ]);
  expect(await violationsOn(page)).toEqual([]);
});

test('results are split by segment, taken along, reported, and stand behind a line of a SWOT note', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goToFirst(page, 'kano');
  await page.getByLabel(words.cut.by).selectOption('segment');
  const table = page.getByRole('region', { name: words.cut.tableLabel });
  await expect(table.getByRole('columnheader')).toHaveText([
    'Need',
    'A key (18)',
    'B regular (22)',
  ]);
  await expect(
    page.getByText(/^Engineer on call on holidays: the groups answer differently/u),
  ).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await table.getByRole('link', { name: 'A key (18)' }).click();
  const results = page.getByRole('region', { name: words.results.tableLabel });
  await expect(results.getByRole('row', { name: /^Engineer on call/u })).toContainText('Must-be');
  const path = await app.running.saved(async () =>
    page.getByRole('button', { name: words.sheet.export }).click(),
  );
  const { rows } = openWorkbook(await readFile(path)).read(0);
  expect(rows.map(({ cells }) => cells.slice(0, 2))).toContainEqual([
    'Engineer on call on holidays',
    `M ${termsWords.en.kano.M}`,
  ]);

  await page.getByRole('link', { name: words.report.open }).click();
  await expect(page.getByRole('heading', { name: words.rank.title })).toBeVisible();
  expect((await app.running.printed()).subarray(0, 4).toString()).toBe('%PDF');
  expect(await violationsOn(page)).toEqual([]);

  await goTo(page, '#/kano?view=swot&of=A');
  const side = page.getByRole('region', { name: words.swot.side.strength });
  await side.getByLabel(words.swot.text).fill('Somebody answers on holidays');
  await side.getByRole('combobox', { name: words.swot.evidence }).fill('Engineer');
  await page.getByRole('option', { name: 'Need: Engineer on call on holidays' }).click();
  await page.keyboard.press('Escape');
  await side.getByRole('button', { name: words.swot.add }).click();
  await expect(side.getByRole('listitem')).toContainText('Somebody answers on holidays');
  expect(await violationsOn(page)).toEqual([]);
  await side.getByRole('link', { name: 'Need: Engineer on call on holidays' }).click();
  await expect(page.getByRole('dialog', { name: 'Engineer on call on holidays' })).toBeVisible();
});

/** Answers as somebody by digits, to the end of the questionnaire. */
async function ask(page: Page, respondent: string, digits: string): Promise<void> {
  await page.getByRole('button', { name: words.ask.open }).click();
  await page.getByRole('combobox', { name: words.ask.client }).click();
  await page.getByRole('option').first().click();
  await page.getByLabel(words.ask.respondent).fill(respondent);
  await page.getByLabel(words.ask.respondent).press('Enter');
  await expect(page.getByText(words.ask.keys)).toBeVisible();
  await page.keyboard.type(digits);
  await expect(page.getByText(words.ask.endWhole)).toBeVisible();
  await page.keyboard.press('Enter');
}

/** Rank and need of each line of the ranking. */
async function ranking(page: Page): Promise<readonly (readonly string[])[]> {
  const rows = await page.getByRole('region', { name: words.rank.title }).locator('tbody tr').all();
  return Promise.all(
    rows.map(async (row) => (await row.locator('th, td').allTextContents()).slice(0, 2)),
  );
}
