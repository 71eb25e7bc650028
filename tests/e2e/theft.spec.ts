import type { Page } from '@playwright/test';
import { archiveWords } from '../../shared/words/archive.ts';
import { clientFormWords } from '../../shared/words/client-form.ts';
import { filesWords } from '../../shared/words/files.ts';
import { sealWords } from '../../shared/words/seal.ts';
import { expect, test } from '../support/app.ts';
import { canaries, canaryRows } from '../support/canary-rows.ts';
import type { Sighting } from '../support/canary-scan.ts';
import { sightings } from '../support/canary-scan.ts';
import { archiveOf } from '../support/conflict-book.ts';
import { goTo } from '../support/sample-page.ts';
import { bookPassphrase, sealBook, unlockBook } from '../support/sealing.ts';

test.setTimeout(240_000);

const [latin, chinese] = canaries;
const both = `${latin} ${chinese}`;
const { unlock } = sealWords.en;

/** A day's work with a canary wherever a person can write: an archive of every kind of record, a client, a file, a draft, a search. */
async function work(page: Page): Promise<void> {
  await goTo(page, '#/archive');
  const { take } = archiveWords.en;
  await page.getByLabel(take.label, { exact: true }).setInputFiles({
    name: 'book.zip',
    mimeType: 'application/zip',
    buffer: await archiveOf(canaryRows()),
  });
  await page.getByRole('button', { name: take.refill }).click();
  await expect(page.getByRole('link', { name: archiveWords.en.clients })).toBeVisible({
    timeout: 60_000,
  });

  await goTo(page, '#/clients?add=true');
  await page.getByRole('textbox', { name: clientFormWords.en.field.name }).fill(`Well ${both}`);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/clients\/[0-9a-f-]{36}/u);
  await goTo(page, `${new URL(page.url()).hash.split('?')[0]}?tab=files`);
  await page
    .getByLabel(filesWords.en.add)
    .and(page.locator('input'))
    .setInputFiles({
      name: `${latin}.txt`,
      mimeType: 'text/plain',
      buffer: Buffer.from(`The price is ${both}`),
    });
  await expect(page.getByRole('list', { name: filesWords.en.title })).toContainText(latin);

  await goTo(page, '#/clients');
  await page.getByRole('searchbox').first().fill(latin);
  await expect(page.getByText(`Well ${both}`).first()).toBeVisible();
  // Not sent: what was typed is kept with the drafts when the book is locked.
  await goTo(page, '#/clients?add=true');
  await page.getByRole('textbox', { name: clientFormWords.en.field.name }).fill(`Half ${both}`);
}

/**
 * A browser notes the addresses that it was at, and what was looked for stands in them. The desktop edition has no such files; of the browser edition
 * the user's guide says it.
 */
const ofAddresses =
  /^(?:Default\/(?:History|Favicons|Sessions\/.*|Visited Links|Top Sites)|segmentation_platform\/ukm_db)/u;

async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+L');
  await expect(page.getByRole('heading', { name: unlock.heading })).toBeVisible();
}

test('whoever steals a device with a sealed book finds nothing that was said in it, in any file of the profile', async ({
  app,
}) => {
  let page = await app.open('?lang=en#/seal');
  await sealBook(page);
  await work(page);
  await lock(page);
  let found: readonly Sighting[] = [];
  await app.restart(async (profile) => {
    found = await sightings(profile, canaries);
  });
  expect(found.filter(({ file }) => !ofAddresses.test(file))).toEqual([]);

  page = await app.open(`?lang=en#/clients?q=Well`);
  await unlockBook(page, bookPassphrase);
  await expect(page.getByText(`Well ${both}`).first()).toBeVisible();
});

/** All that the page's engine holds, as it tells it: names and texts, not the bytes of buffers. */
async function heapOf(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  await session.detach();
  return chunks.join('');
}

test(
  'after a lock the memory of the page holds no text of the book, no passphrase and no code',
  { tag: '@browser' },
  async ({ app }) => {
    const page = await app.open('?lang=en#/seal');
    const code = await sealBook(page);
    await work(page);
    const open = await heapOf(page);
    expect(open.includes(latin)).toBe(true);
    await lock(page);
    const locked = await heapOf(page);
    const secrets = [...canaries, bookPassphrase, code];
    expect(secrets.filter((secret) => locked.includes(secret))).toEqual([]);
  },
);

test('the search for canaries finds them where a book is not sealed', async ({ app }) => {
  const page = await app.open('?lang=en#/clients');
  await work(page);
  let found: readonly Sighting[] = [];
  await app.restart(async (profile) => {
    found = await sightings(profile, canaries);
  });
  expect(found.some(({ file }) => file.includes('indexeddb.leveldb'))).toBe(true);
});
