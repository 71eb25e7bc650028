import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { findChromium, quietChromium } from '../../build/chromium.ts';
import { serviceRecordWords } from '../../shared/words/service-record.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { fillWithSample, goToFirst } from '../support/sample-page.ts';

const words = serviceRecordWords.en;

/** The client's own browser, which has never seen the app and has no network. */
async function atTheClient(look: (browser: Browser) => Promise<void>): Promise<void> {
  const executablePath = findChromium();
  const browser = await chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [...quietChromium],
  });
  try {
    await look(browser);
  } finally {
    await browser.close();
  }
}

async function opened(browser: Browser, file: string): Promise<Page> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  await page.goto(pathToFileURL(file).href);
  return page;
}

async function recordOfFirstClient(app: App): Promise<Page> {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goToFirst(page, 'clients');
  await page.getByRole('main').getByRole('link', { name: 'Timeline', exact: true }).click();
  await page.getByRole('link', { name: words.open }).click();
  await expect(page.getByRole('heading', { level: 2, name: words.never.title })).toBeVisible();
  return page;
}

test('a client opens the saved record without a network and sees whether anything was altered', async ({
  app,
}) => {
  const page = await recordOfFirstClient(app);
  await expect(page.getByText(words.newsFirst)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  const file = await app.running.saved(async () => {
    await page.getByRole('button', { name: words.save }).click();
  });
  await expect(page.getByText(words.newsNone)).toBeVisible();
  const html = await readFile(file, 'utf8');
  const altered = html.replace('"what":"told"', '"what":"changed"');
  expect(altered).not.toBe(html);

  const folder = await mkdtemp(join(tmpdir(), 'wellfield-record-'));
  const bad = join(folder, 'altered.html');
  await writeFile(bad, altered);
  await atTheClient(async (browser) => {
    const whole = await opened(browser, file);
    await expect(whole.locator('.verdict')).toHaveText(/^Unaltered: all \d+ entries/u);
    expect(await violationsOn(whole)).toEqual([]);
    await whole.getByRole('button', { name: '中文' }).click();
    await expect(whole.locator('.verdict')).toHaveText(/^未被改动：全部 \d+ 条/u);
    await whole.getByLabel(serviceRecordWords['zh-CN'].page.earlier).setInputFiles(file);
    await expect(whole.getByText(/^相同：到第 \d+ 条为止/u)).toBeVisible();

    const broken = await opened(browser, bad);
    await expect(broken.locator('.verdict')).toHaveText(/^Altered: entry \d+ of \d+/u);
    await expect(broken.locator('li.broken')).toHaveCount(1);
  });

  const choose = page.getByLabel(words.check.title, { exact: true }).and(page.locator('input'));
  await choose.setInputFiles(file);
  await expect(page.getByText(/^Unaltered: this is the record of/u)).toBeVisible();
  await choose.setInputFiles(bad);
  await expect(page.getByText(/^This file was altered: entry \d+ of \d+/u)).toBeVisible();
  await rm(folder, { recursive: true });
});
