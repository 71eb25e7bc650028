import type { Page } from '@playwright/test';
import { archiveWords } from '../../shared/words/archive.ts';
import { languages } from '../../shared/words/language.ts';
import { officeWords } from '../../shared/words/office.ts';
import type { App } from '../support/app.ts';
import { expect, test } from '../support/app.ts';
import { violationsOn } from '../support/axe.ts';
import { archiveOf, metRows } from '../support/conflict-book.ts';

// An archive is looked at by a worker: more than a screen needs, on a machine with other work.
test.describe.configure({ timeout: 90_000 });

/** An app whose book is this archive. */
async function withMetRows(app: App): Promise<Page> {
  const page = await app.open('?lang=en#/archive');
  const { take } = archiveWords.en;
  await page.getByLabel(take.label, { exact: true }).setInputFiles({
    name: 'book.zip',
    mimeType: 'application/zip',
    buffer: await archiveOf(metRows),
  });
  await page.getByRole('button', { name: take.refill }).click();
  await expect(page.getByRole('link', { name: archiveWords.en.clients })).toBeVisible();
  return page;
}

test('without an office the page says that all is on this device, and how to join', async ({
  app,
}) => {
  for (const language of languages) {
    const page = await app.open(`?lang=${language}#/office`);
    const { heading, join } = officeWords[language];
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(heading.alone);
    await page.getByRole('button', { name: join.submit }).click();
    await expect(page.getByText(join.missing.address)).toBeVisible();
    expect(await violationsOn(page)).toEqual([]);
  }
});

test('conflicts are decided by keyboard, one by one and by a rule, and taken back', async ({
  app,
}) => {
  const page = await withMetRows(app);
  const pill = page.getByRole('link', { name: 'More about it: On this device only · 5 conflicts' });
  await pill.click();
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText('5 conflicts wait for you');
  // What the pill says more lies over the page as long as it has the focus.
  await heading.click();
  await expect(page.getByRole('tooltip')).toHaveCount(0);
  expect(await violationsOn(page)).toEqual([]);

  // The fee is held: whoever decides takes the other one, and goes on with the next conflict where the keyboard is.
  const take = page.getByRole('button', { name: /^Take the other, ¥\s?172,500\.00/u });
  await take.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 conflict decided')).toBeVisible();
  await expect(heading).toHaveText('4 conflicts wait for you');
  await expect(page.getByRole('button', { name: /^Keep Record removed/u })).toBeFocused();

  await page.getByText('Chosen automatically 3').click();
  await page.getByRole('button', { name: 'Keep both: Note' }).click();
  await page.getByRole('button', { name: 'Decide all that are shown' }).click();
  await page.getByRole('menuitem', { name: 'The later one in all of them' }).click();
  await expect(page.getByText('2 conflicts decided')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText('Chosen automatically 2')).toBeVisible();

  await page.getByText('Decided 2').click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Both kept' })).toHaveCount(1);
  expect(await violationsOn(page)).toEqual([]);

  // The client's own page says that people met in its records, and leads back.
  await page.getByRole('link', { name: '正平股份' }).first().click();
  await expect(heading).toHaveText('正平股份');
  await page.getByRole('link', { name: '3 open conflicts' }).click();
  await expect(heading).toHaveText('3 conflicts wait for you');
});
