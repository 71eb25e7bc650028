import type { Page } from '@playwright/test';
import { visitsWords } from '../../shared/words/visits.ts';
import type { BenchBrowser, Stage } from '../bench/browser.ts';
import type { SavedVisit } from './state.ts';
import { ThrownAway } from './thrown-away.ts';

const { form } = visitsWords.en;

/** A life lasts up to so many milliseconds after its first saved visit. */
const longestLife = 4000;

/** What was typed so long before the kill has to be in the draft (ms). */
const promised = 1000;

type Typed = { readonly text: string; readonly at: number };

/**
 * Kills the browser again and again while a script saves visits in one window and keys are typed into the form of a visit in another.
 * Throws unless every visit that was acknowledged is there, none is half, and the draft holds all that was typed up to its last second.
 */
export async function tortureVisits(
  stage: Stage,
  kills: number,
  say: (line: string) => void,
): Promise<string> {
  return stage.withProfile(async (browser) => {
    const bare = await browser.bare();
    await bare.evaluate(async () => wellfieldTorture.importBatch(0));
    await browser.restart();
    const saved = new Map<string, string>();
    let drafts = 0;
    for (let round = 0; round < kills; round += 1) {
      const { visits, typed, killedAt } = await live(browser, round);
      for (const { id, note } of visits) saved.set(id, note);
      expectSaved(await foundIn(browser, round), saved, round);
      const due = typed.findLast(({ at }) => at <= killedAt - promised)?.text ?? '';
      const last = typed.at(-1)?.text ?? '';
      drafts += expectDraft(await draftOf(await browser.app('#/visits')), due, last);
      await browser.restart();
      say(`${round + 1} kills, ${saved.size} visits and ${drafts} drafts: all there, none half.\n`);
    }
    return `${kills} kills, ${saved.size} visits, ${drafts} drafts: nothing lost or half.\n`;
  });
}

async function foundIn(browser: BenchBrowser, round: number): Promise<readonly SavedVisit[]> {
  const page = await browser.bare();
  const { visits, lostAt } = await page.evaluate(async () => wellfieldTorture.inspectVisits());
  if (lostAt !== null) throw new ThrownAway(round);
  return visits;
}

type Lived = {
  readonly visits: readonly SavedVisit[];
  readonly typed: readonly Typed[];
  readonly killedAt: number;
};

async function live(browser: BenchBrowser, round: number): Promise<Lived> {
  const page = await browser.app('#/visits');
  await openForm(page);
  const visits: SavedVisit[] = [];
  const first = Promise.withResolvers<void>();
  const script = await browser.bare();
  await script.exposeFunction('acknowledgeVisit', (visit: SavedVisit) => {
    visits.push(visit);
    first.resolve();
  });
  const typed: Typed[] = [];
  await page.bringToFront();
  const saving = reasonOf(script.evaluate(async (nth) => wellfieldTorture.saveVisits(nth), round));
  const typing = reasonOf(typeForEver(page, `${round}: `, typed));
  await Promise.race([first.promise, saving]);
  await Promise.race([
    new Promise((over) => setTimeout(over, Math.random() * longestLife)),
    saving,
    typing,
  ]);
  const killedAt = performance.now();
  await browser.kill();
  for (const reason of [await saving, await typing]) {
    if (!/closed|crashed|disconnected/iu.test(reason)) {
      // The browser may have found its database broken when this life began, not when the last one was looked at.
      await foundIn(browser, round);
      throw new Error(`A life ended by itself: ${reason}`);
    }
  }
  return { visits, typed, killedAt };
}

async function reasonOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'there was nothing more to do',
    (error: unknown) => String(error),
  );
}

/** Opens an empty form: the draft of an earlier life was looked at, and is thrown away. */
async function openForm(page: Page): Promise<void> {
  const client = await shownForm(page);
  const discard = page.getByRole('button', { name: form.discard });
  if ((await page.getByLabel(form.note).inputValue()) !== '') await discard.click();
  await client.fill('399');
  await client.press('Enter');
  await page.getByLabel(form.note).focus();
}

async function shownForm(page: Page) {
  const client = page.getByRole('combobox', { name: form.client });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+l');
  await client.waitFor();
  return client;
}

const letters = '拜访 the machine room 机房 ';

/** Keys as fast as the page takes them, noted once it has taken them. */
async function typeForEver(page: Page, begin: string, typed: Typed[]): Promise<never> {
  await page.keyboard.type(begin);
  let text = begin;
  for (let n = 0; ; n += 1) {
    const letter = letters[n % letters.length] ?? ' ';
    await page.keyboard.type(letter);
    text += letter;
    typed.push({ text, at: performance.now() });
  }
}

async function draftOf(page: Page): Promise<string> {
  await shownForm(page);
  return page.getByLabel(form.note).inputValue();
}

/** Answers whether there was anything that had to be there: 1 or 0. */
function expectDraft(draft: string, due: string, last: string): number {
  if (due === '') return 0;
  // The last key may have been taken without that its word came out.
  const isOfThisLife = `${last}?`.startsWith(draft.slice(0, last.length));
  if (!draft.startsWith(due) || !isOfThisLife) {
    throw new Error(`Of "${due}" the draft has kept "${draft}".`);
  }
  return 1;
}

/** What was acknowledged is there as it was; one more may have come through without a word. */
function expectSaved(
  found: readonly SavedVisit[],
  saved: Map<string, string>,
  round: number,
): void {
  const there = new Map(found.map(({ id, note }) => [id, note]));
  const lost = [...saved].filter(([id, note]) => there.get(id) !== note);
  if (lost.length > 0) {
    const [first] = lost;
    throw new Error(
      `Lost are ${lost.length} of ${saved.size} visits, "${first?.[1] ?? ''}" the first; found were ${found.length}.`,
    );
  }
  const unspoken = found.filter(({ id }) => !saved.has(id));
  const foreign = unspoken.filter(({ note }) => !note.startsWith(`${round} `));
  if (unspoken.length > 1 || foreign.length > 0) {
    throw new Error(`${unspoken.length} visits that nobody acknowledged.`);
  }
  for (const { id, note } of unspoken) saved.set(id, note);
}
