import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import type { Page } from '@playwright/test';
import { z } from 'zod';
import { findChromium, quietChromium } from '../../build/chromium.ts';
import { kanoDesignWords } from '../../shared/words/kano-design.ts';
import { kanoWaysWords } from '../../shared/words/kano-ways.ts';
import { kanoWords } from '../../shared/words/kano.ts';
import { npsWords } from '../../shared/words/nps.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { keptDraft } from '../support/kept-draft.ts';
import { fillWithSample, goTo } from '../support/sample-page.ts';

const words = kanoWords.en;
const ways = kanoWaysWords.en;
const design = kanoDesignWords.en;

/** A survey of two needs that also asks for a recommendation, in three steps where that is wanted. */
async function designed(page: Page, threeSteps = false): Promise<void> {
  await fillWithSample(page, 'en');
  await goTo(page, '#/kano?form=add');
  await page.getByLabel(words.form.name).fill('Two needs');
  await page.getByLabel(words.form.lines).fill('Hotline\nTraining');
  await page.getByLabel(design.nps).check();
  if (threeSteps) await page.getByText(design.scale.three, { exact: true }).click();
  await page.getByRole('button', { name: words.form.save }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^2 needs/u })).toBeVisible();
}

async function way(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: words.ask.open }).click();
  await page.getByRole('navigation', { name: ways.ways }).getByRole('link', { name }).click();
  await expect(
    page.getByRole('navigation', { name: ways.ways }).getByRole('link', { name }),
  ).toHaveAttribute('aria-current', 'page');
}

async function firstClient(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: words.ask.client }).click();
  await page.getByRole('option').first().click();
}

test('a need of the book is asked about in a wave that goes on with the first', async ({ app }) => {
  const page = await app.open('?lang=en#/today');
  await fillWithSample(page, 'en');
  await goTo(page, '#/kano?form=add');
  await page.getByLabel(words.form.name).fill('From the book');
  await page.getByText(design.fromBook.open, { exact: true }).click();
  const fromBook = page.locator('details', { hasText: design.fromBook.open });
  const voiced = fromBook.getByRole('checkbox').first();
  await voiced.check();
  await expect(page.getByText(/^from the book, voiced/u)).toBeVisible();
  await page
    .getByRole('button', { name: /^Invite segment/u })
    .first()
    .click();
  await expect(page.getByText(/clients are invited/u)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: words.form.save }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^1 need/u })).toBeVisible();

  await way(page, ways.way.invited);
  await expect(page.getByRole('heading', { level: 1, name: /^0 of \d+ invited/u })).toBeVisible();

  await goTo(page, '#/kano');
  await page.getByRole('link', { name: 'Next wave of From the book' }).click();
  const next = page.getByRole('form', { name: words.follow.next });
  await next.getByLabel(words.form.name).fill('Second wave');
  await next.getByLabel(words.list.day).fill('2099-01-05');
  await next.getByLabel(words.form.name).press('Enter');
  await expect(page.getByText(/Second wave/u).first()).toBeVisible();
  await goTo(page, '#/kano');
  await expect(page.getByRole('link', { name: 'Second wave', exact: true })).toBeVisible();
});

const handed = z.object({
  hands: z.object({ at: z.string() }),
  answers: z.record(
    z.string(),
    z.object({ functional: z.number().nullable(), dysfunctional: z.number().nullable() }),
  ),
});

/** How many needs the kept questionnaire has both answers of, and which side it asks about. */
async function keptAt(page: Page) {
  const { hands, answers } = handed.parse(await keptDraft(page, 'kano-answers '));
  const whole = Object.values(answers).filter(
    ({ functional, dysfunctional }) => functional !== null && dysfunctional !== null,
  );
  return { whole: whole.length, side: hands.at.split(' ')[1] };
}

test('a client answers by their own hand, resumes, and nothing else is within reach until the device is taken back', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await designed(page, true);
  await way(page, ways.way.hands);
  await firstClient(page);
  await page.getByLabel(words.ask.respondent).fill('Ann Lee');
  await page.getByLabel(ways.hands.code).fill('1234');
  await page.getByLabel(words.ask.importance).uncheck();
  await page.getByRole('button', { name: ways.hands.start }).click();
  await expect(page.getByRole('heading', { name: ways.hands.welcome })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.keyboard.press('Control+k');
  await page.evaluate(() => history.back());
  await expect(page.getByRole('heading', { name: ways.hands.welcome })).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);

  await page.getByText('中文', { exact: true }).click();
  await page.getByRole('button', { name: kanoWaysWords['zh-CN'].hands.begin }).click();
  await expect(page.getByRole('group').getByRole('radio')).toHaveCount(3);
  await page.getByText('English', { exact: true }).click();
  await page.getByRole('radio', { name: /Like/u }).click();
  await expect(page.getByText('Question 2 of 6')).toBeVisible();
  await page.getByRole('radio', { name: /Dislike/u }).click();
  await expect(page.getByText('Question 3 of 6')).toBeVisible();
  // What was answered is on the disk within a second.
  await expect.poll(async () => keptAt(page)).toEqual({ whole: 1, side: 'functional' });
  await page.reload();
  await expect(page.getByText('Question 3 of 6')).toBeVisible();
  await page.getByRole('button', { name: ways.hands.skip }).click();
  await expect(page.getByText('Question 4 of 6')).toBeVisible();
  await page.getByRole('button', { name: ways.hands.skip }).click();
  await expect(page.getByRole('heading', { name: ways.nps.question })).toBeVisible();
  await page.getByRole('radio', { name: '9', exact: true }).click();
  await expect(page.getByRole('heading', { name: ways.nps.reason })).toBeVisible();
  await page.getByRole('button', { name: ways.hands.next }).click();
  await page.getByRole('button', { name: ways.hands.send }).click();
  await expect(page.getByRole('heading', { name: ways.hands.sent })).toBeVisible();

  await page.getByRole('button', { name: ways.hands.takeBack }).click();
  await page.getByLabel(ways.hands.typeCode).fill('9999');
  await page.getByRole('button', { name: ways.hands.confirm }).click();
  await expect(page.getByText(ways.hands.wrong)).toBeVisible();
  await page.getByLabel(ways.hands.typeCode).fill('1234');
  await page.getByRole('button', { name: ways.hands.confirm }).click();
  await expect(page.getByRole('heading', { name: /\(1 respondent\)$/u })).toBeVisible();
});

test('a sheet of paper is entered by digits, and a detractor opens a follow-up', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await designed(page);
  await way(page, ways.way.digits);
  await firstClient(page);
  await page.getByLabel(words.ask.respondent).fill('Ann Lee');
  await page.getByLabel(ways.digits.keys).pressSequentially('1591x7');
  await expect(page.getByText(/^7 is not offered here/u)).toBeVisible();
  await page.getByLabel(ways.digits.keys).press('Backspace');
  await page.getByLabel(ways.digits.keys).pressSequentially('250');
  await expect(page.getByText(ways.digits.done)).toBeVisible();
  await page.getByLabel(ways.digits.recommends).selectOption('3');
  expect(await violationsOn(page)).toEqual([]);
  await page.getByLabel(ways.digits.keys).press('Enter');
  await expect(page.getByText('Saved: the sheet of Ann Lee.')).toBeVisible();

  await goTo(page, '#/care?part=nps');
  const detractors = page.getByRole('table', { name: npsWords.en.latestTable });
  await expect(detractors.getByRole('row').nth(1)).toContainText('3 of 10');
  await expect(detractors.getByRole('row').nth(1)).toContainText(npsWords.en.open);
  expect(await violationsOn(page)).toEqual([]);
  await detractors.getByRole('link').first().click();
  await expect(page.getByText(/^Follow-up,/u).first()).toBeVisible();
});

test('a table of answers is mapped, shows what it cannot take, and is stored in one step', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await designed(page);
  await way(page, ways.way.table);
  const table = ['name,f1,d1,f2,d2', 'Ann Lee,1,5,2,5', 'Bo Chen,1,9,2,5', 'Ann Lee,1,1,1,1'];
  await page.getByLabel(ways.table.file).setInputFiles({
    name: 'answers.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(table.join('\n')),
  });
  await firstClient(page);
  await expect(page.getByText('1 respondent can be stored.')).toBeVisible();
  await expect(page.getByText(/^Row 3: Column “d1”: “9” is no answer/u)).toBeVisible();
  await expect(page.getByText(/^Row 4: Ann Lee has answered/u)).toBeVisible();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: 'Store 1 respondent' }).click();
  await expect(page.getByRole('heading', { name: /\(1 respondent\)$/u })).toBeVisible();
});

test('a page is mailed, filled in without a network, and its reply is taken in once', async ({
  app,
}) => {
  const page = await app.open('?lang=en#/today');
  await designed(page);
  await way(page, ways.way.page);
  await firstClient(page);
  const mailed = await app.running.saved(async () =>
    page.getByRole('button', { name: ways.page.save }).click(),
  );
  const html = await readFile(mailed, 'utf8');
  expect(html).toContain("default-src 'none'");

  const reply = await filledIn(html);
  const drop = async (buffer: Buffer) =>
    page
      .getByLabel(ways.page.choose)
      .and(page.locator('input'))
      .setInputFiles({ name: 'reply.json', mimeType: 'application/json', buffer });
  await drop(Buffer.from(reply.toString('utf8').replace('Ann Lee', 'Bo Chen')));
  await expect(page.getByText(ways.page.reply.edited)).toBeVisible();
  await drop(Buffer.from(html));
  await expect(page.getByText(ways.page.reply['page-itself'])).toBeVisible();
  await drop(reply);
  await expect(page.getByText(/^The answers of Ann Lee/u)).toBeVisible();
  await drop(reply);
  await expect(page.getByText(/^This reply is in the book already/u)).toBeVisible();
  await page.getByRole('link', { name: ways.page.open }).click();
  await expect(page.getByText(words.ask.endMissing)).toBeVisible();
});

/** Opens the page as whoever receives it does, answers by keyboard, and gives back the file that it saves. */
async function filledIn(html: string): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'wellfield-mailed-'));
  const file = join(folder, 'page.html');
  await writeFile(file, html);
  const browser = await chromium.launch({
    executablePath: findChromium() ?? chromium.executablePath(),
    args: [...quietChromium],
  });
  try {
    const context = await browser.newContext({ offline: true });
    const mailed = await context.newPage();
    await mailed.goto(pathToFileURL(file).href);
    await mailed.getByLabel(ways.mailed.name).fill('Ann Lee');
    await mailed.getByRole('button', { name: '中文' }).press('Enter');
    await expect(mailed.getByLabel(kanoWaysWords['zh-CN'].mailed.name)).toHaveValue('Ann Lee');
    await mailed.getByRole('button', { name: 'English' }).press('Enter');
    const first = mailed.getByRole('group', { name: 'If you have “Hotline”, how do you feel?' });
    await first.getByRole('radio', { name: 'Like', exact: true }).press('Space');
    // What is answered survives the window.
    await mailed.reload();
    await expect(first.getByRole('radio', { name: 'Like', exact: true })).toBeChecked();
    const second = mailed.getByRole('group', { name: /do not have “Hotline”/u });
    await second.getByRole('radio', { name: 'Dislike', exact: true }).press('Space');
    await expect(mailed.getByText('1 of 2 needs answered')).toBeVisible();
    expect(await violationsOn(mailed)).toEqual([]);
    const saving = mailed.waitForEvent('download');
    await mailed.getByRole('button', { name: ways.mailed.save }).press('Enter');
    return await readFile(await (await saving).path());
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
}
