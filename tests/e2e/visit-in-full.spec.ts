import type { Locator, Page } from '@playwright/test';
import { opportunitiesWords } from '../../shared/words/opportunities.ts';
import { shellWords } from '../../shared/words/shell.ts';
import { visitFullWords } from '../../shared/words/visit-full.ts';
import { visitSettingsWords } from '../../shared/words/visit-settings.ts';
import { visitsWords } from '../../shared/words/visits.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo, settled } from '../support/sample-page.ts';

const { form } = visitsWords.en;
const full = visitFullWords.en;
const office = visitSettingsWords.en;
const sale = opportunitiesWords.en;

test.setTimeout(120_000);

function panelOf(page: Page): Locator {
  return page.getByRole('dialog', { name: new RegExp(`${form.log}|${form.edit}`, 'u') });
}

/** The form of a visit to a client of the sample, opened in full. */
async function openInFull(page: Page, code: string): Promise<Locator> {
  await page.keyboard.press('Control+l');
  const client = page.getByRole('combobox', { name: form.client });
  await expect(client).toBeFocused();
  await page.keyboard.type(code);
  await page.keyboard.press('Enter');
  await expect(client).not.toHaveValue(code);
  const panel = panelOf(page);
  await panel.getByRole('button', { name: full.open }).click();
  return panel;
}

async function defineAsOffice(page: Page): Promise<void> {
  await goTo(page, '#/settings');
  await page.getByRole('button', { name: office.addSection }).click();
  await page.getByLabel(office.title, { exact: true }).fill('Server room');
  await page.getByLabel('Question 1', { exact: true }).fill('Room temperature');
  await page.getByLabel('Kind, question 1').selectOption('number');
  await page.getByRole('button', { name: office.addQuestion }).click();
  await page.getByLabel('Question 2', { exact: true }).fill('Backup');
  await page.getByLabel('Kind, question 2').selectOption('choice');
  await page.getByLabel('Choices, question 2').fill('Daily; Weekly');
  const section = page.getByRole('form', { name: office.addSection });
  await section.getByRole('button', { name: office.save, exact: true }).click();
  await expect(section).toBeHidden();
  await expect(page.getByText('all clients · 2 questions')).toBeVisible();
  await page.getByRole('button', { name: office.addList }).click();
  await page.getByLabel(office.name, { exact: true }).last().fill('Site inspection');
  await page.getByLabel(office.itemLines).fill('Power supply\nFilters');
  const list = page.getByRole('form', { name: office.addList });
  await list.getByRole('button', { name: office.save, exact: true }).click();
  await expect(list).toBeHidden();
  await expect(page.getByText('version 1 · 2 items')).toBeVisible();
}

async function sign(page: Page, panel: Locator): Promise<void> {
  const pad = panel.getByRole('img', { name: full.signature.canvas });
  await pad.scrollIntoViewIfNeeded();
  const box = await pad.boundingBox();
  if (!box) throw new Error('The field to sign in is not shown.');
  await page.mouse.move(box.x + 40, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + 120, box.y + 80, { steps: 8 });
  await page.mouse.move(box.x + 200, box.y + 30, { steps: 8 });
  await page.mouse.up();
}

test('a visit is written down in full, with the questions of the office, and one undo takes all of it back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await defineAsOffice(page);

  await goTo(page, '#/visits');
  const panel = await openInFull(page, 'S-0021');
  await panel.getByLabel(form.note).fill('Looked at the server room.');
  await panel.getByLabel(full.field.travel).fill('1:30');
  await panel.getByLabel(full.field.distance).fill('42.5');
  await panel.getByLabel(full.field.cost, { exact: true }).fill('-5');
  await panel.getByLabel('Room temperature').fill('warm');
  await panel.getByLabel('Backup').selectOption('Weekly');
  await panel.getByLabel(full.checklist.add).selectOption('Site inspection');
  const power = panel.getByRole('radiogroup', { name: 'Power supply' });
  await power.getByText(full.state.ok, { exact: true }).click();
  const filters = panel.getByRole('radiogroup', { name: 'Filters' });
  await filters.getByText(full.state['not-ok'], { exact: true }).click();
  await panel.getByLabel('Remark on “Filters”').fill('clogged');
  await panel.getByRole('button', { name: 'Make “Filters” a next step' }).click();
  await expect(panel.getByLabel('Step 1', { exact: true })).toHaveValue('Filters: clogged');
  await expect(panel.getByRole('radio', { name: form.plan, exact: true })).toBeChecked();
  await panel.getByLabel('Until, step 1').fill('today');
  await panel.getByLabel('Employees').fill('321');
  await expect(panel.getByRole('checkbox', { name: 'Data update' })).toBeChecked();
  await sign(page, panel);

  await page.keyboard.press('Control+Enter');
  await expect(panel.getByText(full.refusal['amount-negative'])).toBeVisible();
  await expect(panel.getByText(full.refusal['not-a-number'])).toBeVisible();
  await expect(panel.getByText(full.refusal['signer-missing'])).toBeVisible();
  await expect(panel.getByLabel(full.field.cost, { exact: true })).toBeFocused();
  await panel.getByLabel(full.field.cost, { exact: true }).fill('86.40');
  await panel.getByLabel('Room temperature').fill('24.5');
  await panel.getByLabel(full.signature.who).fill('Li');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();

  await goTo(page, '#/today');
  const due = page.getByRole('region', { name: sale.due });
  await expect(due.getByText('Filters: clogged').first()).toBeVisible();
  await due.getByRole('link').first().click();
  const visits = page.getByRole('region', { name: 'Visits' });
  await expect(visits).toContainText('travel 90 min · 42.5 km · cost ¥ 86.40');
  await expect(visits).toContainText('Room temperature: 24.5');
  await expect(visits).toContainText('Not ok: Filters: clogged');
  await expect(visits).toContainText('Signed by Li, drawn');
  await expect(visits.getByRole('list', { name: full.said.updates })).toContainText('→ 321');
  const sales = page.getByRole('region', { name: sale.title });
  await sales.getByRole('checkbox', { name: 'Filters: clogged' }).check();
  await expect(sales).toContainText('done');

  // The tick, then the visit with all that came with it. An input keeps Ctrl+Z to itself.
  await page.getByRole('heading', { level: 1 }).click();
  await page.keyboard.press('Control+z');
  await expect(sales.getByRole('checkbox', { name: 'Filters: clogged' })).not.toBeChecked();
  await page.keyboard.press('Control+z');
  await expect(sales.getByRole('checkbox')).toHaveCount(0);
  await expect(visits).not.toContainText('Looked at the server room.');
  await expect(visits.getByRole('list', { name: full.said.updates })).toHaveCount(0);
});

test('a draft of the full form, its drawing too, is there after a restart', async ({ app }) => {
  let page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  const panel = await openInFull(page, 'S-0003');
  await panel.getByLabel(full.field.findings).fill('Two alarms were off');
  await sign(page, panel);
  await expect(panel.getByRole('button', { name: full.signature.clear })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await app.restart();
  page = await app.open('?lang=en#/clients');
  await settled(page);
  await page.keyboard.press('Control+l');
  const again = panelOf(page);
  await expect(again.getByText(form.restored)).toBeVisible();
  await expect(again.getByLabel(full.field.findings)).toHaveValue('Two alarms were off');
  await expect(again.locator('polyline')).toHaveCount(2);
  await again.getByRole('button', { name: full.signature.clear }).click();
  await expect(again.locator('polyline')).toHaveCount(1);
});

test('answers stay with their visit under their old names, whatever the office asks later', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await fillWithSample(page, 'en');
  await defineAsOffice(page);
  await settled(page);
  expect.soft(await violationsOn(page), 'the settings').toEqual([]);
  await goTo(page, '#/visits');
  const panel = await openInFull(page, 'S-0030');
  await panel.getByLabel(form.note).fill('For the answers');
  await panel.getByLabel('Backup').selectOption('Weekly');
  await panel.getByLabel(full.checklist.add).selectOption('Site inspection');
  await panel.getByLabel(full.signature.who).fill('Wang');
  await panel.getByRole('radio', { name: form.archived }).check();
  await settled(page);
  expect.soft(await violationsOn(page), 'the full form').toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();

  await goTo(page, '#/settings');
  await page.getByRole('button', { name: 'Archive the section Server room' }).click();
  await page.getByRole('button', { name: 'Edit the checklist Site inspection' }).click();
  await page.getByLabel(office.itemLines).fill('Power supply\nFilters\nEarthing');
  await page.getByRole('button', { name: office.save, exact: true }).click();
  await expect(page.getByText('version 2 · 3 items')).toBeVisible();

  await goTo(page, '#/visits');
  const row = page.getByRole('row').filter({ hasText: 'For the answers' });
  await row.getByRole('link', { name: /Open the visit/u }).click();
  await expect(panel.getByText('Server room: Backup: Weekly')).toBeVisible();
  await expect(panel.getByText('The office has version 2 by now')).toBeVisible();
  await expect(panel.getByRole('radiogroup', { name: 'Earthing' })).toHaveCount(0);
  await expect(panel.getByText('Signed by Wang, typed')).toBeVisible();
  await panel.getByLabel(full.field.findings).fill('All well');
  await page.keyboard.press('Control+Enter');
  await expect(panel).toBeHidden();
  await row.getByRole('link', { name: /Open the visit/u }).click();
  await expect(panel.getByText('Server room: Backup: Weekly')).toBeVisible();
  await expect(page.getByRole('button', { name: shellWords.en.undo.button }).first()).toBeVisible();
});

test('sections, questions and the items of a checklist are put in order by buttons and keys', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/settings');
  for (const title of ['First', 'Second']) {
    await page.getByRole('button', { name: office.addSection }).click();
    await page.getByLabel(office.title, { exact: true }).fill(title);
    await page.getByLabel('Question 1', { exact: true }).fill(`${title} one`);
    await page.getByRole('button', { name: office.addQuestion }).click();
    await page.getByLabel('Question 2', { exact: true }).fill(`${title} two`);
    await page.getByRole('button', { name: 'Move question 2 up' }).press('Enter');
    await expect(page.getByLabel('Question 1', { exact: true })).toHaveValue(`${title} two`);
    await expect(page.getByRole('button', { name: 'Move question 1 down' })).toBeFocused();
    await page.getByRole('button', { name: office.save, exact: true }).click();
    await expect(
      page.getByRole('button', { name: `Edit the section ${title}`, exact: true }),
    ).toBeVisible();
  }
  const edits = page.getByRole('button', { name: /^Edit the section/u });
  await page.getByRole('button', { name: 'Move the section Second up' }).press('Enter');
  await expect(edits.first()).toHaveAccessibleName('Edit the section Second');
  await expect(page.getByRole('button', { name: 'Move the section Second down' })).toBeFocused();

  await page.getByRole('button', { name: office.addList }).click();
  await page.getByLabel(office.name, { exact: true }).fill('Site');
  await page.getByLabel(office.itemLines).fill('Power\nFilters');
  await page.getByLabel(office.itemLines).press('Alt+ArrowUp');
  await expect(page.getByLabel(office.itemLines)).toHaveValue('Filters\nPower');
  await page.getByRole('button', { name: office.lineDown }).click();
  await expect(page.getByLabel(office.itemLines)).toHaveValue('Power\nFilters');
});
