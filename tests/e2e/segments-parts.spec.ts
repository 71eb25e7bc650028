import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goTo } from '../support/sample-page.ts';

/** The names of the clients in the list of a segment. */
function listed(page: Page) {
  return page.getByRole('region', { name: /clients$/u }).getByRole('link');
}

test('clients are scored, a segment is opened, and the list is made the own one and taken back', async ({
  app,
}) => {
  const page = await app.open('?lang=en');
  await fillWithSample(page, 'en');
  await goTo(page, '#/segments/rfm');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    /^\d+ clients are scored by their orders up to/u,
  );
  const champions = page.getByRole('button', { name: 'Show the clients of Champions' });
  const row = page.getByRole('row').filter({ has: champions });
  const count = Number(await row.getByRole('cell').nth(0).textContent());
  expect(count).toBeGreaterThan(0);
  await champions.click();
  await expect(page.getByRole('heading', { name: `Champions: ${count} clients` })).toBeVisible();
  await expect(listed(page)).toHaveCount(Math.min(50, count));
  expect(await violationsOn(page)).toEqual([]);

  await page.getByRole('button', { name: 'Change the list' }).click();
  const name = page.getByLabel('Name of segment 1', { exact: true });
  await name.fill('');
  await page.getByRole('button', { name: 'Save the list' }).click();
  await expect(page.getByText('It needs a name.')).toBeVisible();
  await name.fill('The best');
  await page.getByLabel('R from, segment 1', { exact: true }).selectOption('1');
  await page.getByLabel('F from, segment 1', { exact: true }).selectOption('1');
  await page.getByLabel('M from, segment 1', { exact: true }).selectOption('1');
  await expect(page.getByText('None of these: 0')).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Save the list' }).click();
  const best = page.getByRole('button', { name: 'Show the clients of The best' });
  await expect(page.getByRole('row').filter({ has: best }).getByRole('cell').nth(1)).toHaveText(
    /^100\.0\s%$/u,
  );
  await page.keyboard.press('Control+z');
  await expect(champions).toBeVisible();
  await expect(row.getByRole('cell').nth(0)).toHaveText(String(count));

  const png = await app.running.saved(async () =>
    page.getByRole('button', { name: 'Save the map as PNG' }).click(),
  );
  expect(png).toMatch(/rfm-map-[\d-]+\.png$/u);
  expect(readFileSync(png).subarray(1, 4).toString()).toBe('PNG');
  const csv = await app.running.saved(async () => {
    await page.getByRole('button', { name: 'Save the map as CSV' }).click();
  });
  expect(readFileSync(csv, 'utf8').split('\r\n')[0]).toBe('\uFEFFR,F,Clients,Orders,Revenue');
});

test('who may be gone is ranked by value at risk, from revenue and from visits', async ({
  app,
}) => {
  const page = await app.open('?lang=en');
  await fillWithSample(page, 'en');
  await goTo(page, '#/segments/alive');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/ a year is at risk$/u);
  const likelihood = page.getByRole('row').filter({ hasText: 'Log-likelihood' });
  const before = await likelihood.getByRole('cell').nth(0).textContent();
  const ranked = page.getByRole('region', { name: 'By value at risk' });
  const how = ranked.getByRole('button', { name: /^How is this computed\?/u }).first();
  await how.click();
  await expect(page.getByText(/^At risk: \(1 −/u)).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(how).toBeFocused();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel('Coming back means').selectOption('visits');
  await expect(likelihood.getByRole('cell').nth(0)).not.toHaveText(before ?? '');
});
