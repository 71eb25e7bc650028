import type { Locator, Page } from '@playwright/test';
import { shellWords } from '../../shared/words/shell.ts';
import { todayWords } from '../../shared/words/today.ts';
import { visitsWords } from '../../shared/words/visits.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo, settled } from '../support/sample-page.ts';

const { form, refusal, column } = visitsWords.en;
const day = todayWords.en;

test.setTimeout(120_000);

function panelOf(page: Page): Locator {
  return page.getByRole('dialog', {
    name: new RegExp(`${form.log}|${form.edit}|${form.editPlan}`, 'u'),
  });
}

async function openPanel(page: Page): Promise<Locator> {
  await page.keyboard.press('Control+l');
  await expect(page.getByRole('combobox', { name: form.client })).toBeFocused();
  return panelOf(page);
}

/** The client that the panel stands at, once the index has answered. */
async function choose(page: Page, code: string): Promise<string> {
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  const client = page.getByRole('combobox', { name: form.client });
  await expect(client).not.toHaveValue(code);
  return client.inputValue();
}

test('a person who knows it logs a visit by the keyboard alone, without a network', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/visits');
  if (app.edition === 'browser') await app.running.context.setOffline(true);

  const panel = await openPanel(page);
  const name = await choose(page, 'S-0017');
  const fields = ['Tab', 'Tab'];
  for (const key of fields) await page.keyboard.press(key);
  await page.keyboard.type('1h30');
  await page.keyboard.press('Tab');
  await page.keyboard.press('ArrowRight');
  await expect(panel.getByRole('radio', { name: 'Phone' })).toBeChecked();
  for (const key of ['Tab', 'Space', 'Tab', 'Tab', 'Tab']) await page.keyboard.press(key);
  await page.keyboard.type('Month-end closing is slow again.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('A faster closing');
  for (const key of ['Tab', 'Tab', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await expect(panel.getByRole('radio', { name: form.archived })).toBeChecked();
  // Pressed twice, it is written once.
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');

  await expect(panel).toBeHidden();
  await expect(page.getByText(`Visit saved: ${name}`)).toHaveCount(1);
  const row = page.getByRole('row').filter({ hasText: 'Month-end closing is slow again.' });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(['Phone', 'Data update', 'Archived', '2 of 5'].join(''));

  await row.getByRole('link', { name: /Open the visit/u }).click();
  await expect(panel.getByLabel(form.minutes)).toHaveValue('90');
  await expect(panel.getByLabel(form.need, { exact: true })).toHaveValue('A faster closing');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await page.getByRole('button', { name: shellWords.en.undo.button, exact: true }).click();
  await expect(row).toHaveCount(0);
});

test('what was typed is there again after Esc and after a restart, until it is discarded', async ({
  app,
}) => {
  let page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  let panel = await openPanel(page);
  await choose(page, 'S-0003');
  await panel.getByLabel(form.note).fill('Half a sentence');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await openPanel(page);
  await expect(panel.getByText(form.restored)).toBeVisible();
  await panel.getByLabel(form.note).fill('Half a sentence, and more');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();

  await app.restart();
  page = await app.open('?lang=en#/clients');
  await settled(page);
  panel = await openPanel(page);
  await expect(panel.getByLabel(form.note)).toHaveValue('Half a sentence, and more');
  await expect(panel.getByRole('combobox', { name: form.client })).not.toHaveValue('');
  await panel.getByRole('button', { name: form.discard }).click();
  await expect(panel.getByLabel(form.note)).toHaveValue('');
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await openPanel(page);
  await expect(panel.getByText(form.restored)).toHaveCount(0);
  await expect(panel.getByRole('combobox', { name: form.client })).toHaveValue('');
});

test('what cannot be is refused at its field, and nothing is lost', async ({ app }) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  const panel = await openPanel(page);
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(refusal['no-client'])).toBeVisible();
  await expect(panel.getByText(refusal['no-outcome'])).toBeVisible();
  await expect(panel.getByRole('combobox', { name: form.client })).toBeFocused();
  await choose(page, 'S-0005');
  await panel.getByLabel(form.day, { exact: true }).fill('2026-02-31');
  await panel.getByLabel(form.minutes).fill('30h');
  await panel.getByRole('radio', { name: form.plan, exact: true }).check();
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(refusal['no-such-day'])).toBeVisible();
  await expect(panel.getByText(refusal['too-long'])).toBeVisible();
  await panel.getByLabel(form.day, { exact: true }).fill('-1');
  await panel.getByLabel(form.minutes).fill('0');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(refusal['no-duration'])).toBeVisible();
  await panel.getByLabel(form.minutes).fill('');
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(refusal['no-plan'])).toBeVisible();
  await expect(panel.getByLabel(form.planText)).toBeFocused();
  await page.keyboard.type('Send the offer');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
});

test('a visit is planned, stands on Today, and is logged from there', async ({ app }) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  const panel = await openPanel(page);
  const name = await choose(page, 'S-0008');
  await panel.getByLabel(form.day, { exact: true }).fill('tomorrow');
  // A day to come leaves nothing but planning.
  await expect(panel.getByRole('radio', { name: form.later })).toBeChecked();
  await expect(panel.getByRole('radio', { name: form.archived })).toBeDisabled();
  await panel.getByLabel(form.day, { exact: true }).fill('today');
  await panel.getByRole('radio', { name: form.later }).check();
  await panel.getByLabel(form.notePlanned).fill('Bring the report');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();

  const planned = page.getByRole('region', { name: day.planned, exact: true });
  const row = planned.getByRole('listitem').filter({ hasText: 'Bring the report' });
  await expect(row).toContainText(name);
  await row.getByRole('link', { name: `Log a visit to ${name}` }).click();
  await expect(panel.getByLabel(form.note)).toHaveValue('Bring the report');
  await panel.getByRole('radio', { name: form.archived }).check();
  await page.keyboard.press('Control+Enter');
  await expect(row).toHaveCount(0);
  const done = page.getByRole('region', { name: day.recent });
  await expect(done.getByRole('link', { name, exact: true })).toBeVisible();

  await page.getByRole('link', { name: day.start }).click();
  await expect(panel.getByRole('combobox', { name: form.client })).not.toHaveValue('');
});

test('the visits are filtered by the address, and the panel keeps the place in the list', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/visits');
  await goTo(page, '#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/visits?period=all&mode=phone');
  await expect(page.getByLabel(column.mode, { exact: true })).toHaveValue('phone');
  const rows = page
    .getByRole('row')
    .filter({ has: page.getByRole('link', { name: /Open the visit/u }) });
  await expect(rows.first()).toContainText('Phone');
  await expect(rows.filter({ hasText: 'On site' })).toHaveCount(0);
  await rows
    .nth(40)
    .getByRole('link', { name: /Open the visit/u })
    .click();
  await expect(panelOf(page)).toBeVisible();
  const top = async () => page.evaluate(() => document.querySelector('main')?.scrollTop ?? 0);
  const before = await top();
  expect(before).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(panelOf(page)).toBeHidden();
  expect(await top()).toBe(before);
});

test('the form with its list, its calendar and its refusals breaks no rule of accessibility', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await fillWithSample(page, 'en');
  const panel = await openPanel(page);
  await page.keyboard.type('S-00');
  await expect(panel.getByRole('option')).toHaveCount(8);
  expect.soft(await violationsOn(page), 'the clients that are offered').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel.getByRole('option')).toHaveCount(0);
  await panel.getByLabel(form.day, { exact: true }).press('Alt+ArrowDown');
  await expect(page.getByRole('table')).toBeVisible();
  await settled(page);
  expect.soft(await violationsOn(page), 'the calendar').toEqual([]);
  await page.keyboard.press('Escape');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(refusal['no-client'])).toBeVisible();
  expect.soft(await violationsOn(page), 'the refusals').toEqual([]);
});
