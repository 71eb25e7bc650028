import type { Page } from '@playwright/test';
import { pageOrigin } from '../../shared/bridge/page-policy.ts';
import { dice } from '../support/dice.ts';
import { oneOf, victims } from './aim.ts';
import { saveVisitsOnScreen } from './full-screen.ts';
import type { Mortal, Mortals } from './kills.ts';
import { Ledger } from './ledger.ts';
import type { SmallDisk } from './small-disk.ts';

export type FullRun = {
  readonly open: (within: string) => Promise<Mortals>;
  readonly withDisk: <T>(megabytes: number, work: (disk: SmallDisk) => Promise<T>) => Promise<T>;
  readonly rounds: number;
  readonly seed: number;
  readonly say: (line: string) => void;
};

const diskMegabytes = 320;
const megabyte = 1024 * 1024;
/** What others leave of the room: nothing, less than a file, less than the ballast, more than it. */
const rooms = [0, 0.2, 2, 8, 24] as const;
/** After so many rounds a new book on a new disk: each backup holds all files again. */
const roundsOfADisk = 5;

/**
 * Works on books whose disk fills up, gives the room back, and looks: what was acknowledged is there, what was refused said so, nothing is torn. A
 * refusal is a sentence on the screen, or what makes one (NotSafe, a refused file, a backup's code).
 */
export async function tortureFull({ open, withDisk, rounds, seed, say }: FullRun): Promise<string> {
  say(`The seed is ${seed}.\n`);
  const random = dice(seed);
  const refusals = new Map<string, number>();
  const sum = { acknowledged: 0, refused: 0, refusedStarts: 0 };
  for (let first = 0; first < rounds; first += roundsOfADisk) {
    await withDisk(diskMegabytes, async (disk) => {
      const stage = await open(disk.folder);
      await stage.withProfile(async (app) => {
        const ledger = new Ledger();
        for (let round = first; round < Math.min(rounds, first + roundsOfADisk); round += 1) {
          const isRefused = await roundOf({ app, disk, ledger, random, round });
          sum.refusedStarts += Number(isRefused);
          say(`Round ${round + 1}: ${ledger.acknowledged} acknowledged on this disk, all there.\n`);
        }
        sum.acknowledged += ledger.acknowledged;
        for (const [why, times] of ledger.refusals) {
          refusals.set(why, (refusals.get(why) ?? 0) + times);
          sum.refused += times;
        }
      });
    });
  }
  const reasons = [...refusals].map(([why, times]) => `  ${times} × ${why}\n`).join('');
  return `${rounds} full disks: ${sum.acknowledged} acknowledged steps are all there; ${sum.refused} were refused, and ${sum.refusedStarts} starts:\n${reasons}`;
}

type Round = {
  readonly app: Mortal;
  readonly disk: SmallDisk;
  readonly ledger: Ledger;
  readonly random: () => number;
  readonly round: number;
};

/** Answers whether a start on the full disk was refused. */
async function roundOf(all: Round): Promise<boolean> {
  const { app, disk, ledger, random, round } = all;
  await begin(all);
  await disk.fill(oneOf(rooms, random) * megabyte);
  await (random() < 0.3 ? killedAtWork(all) : workedUntilRefused(all));
  await disk.fill(0);
  const isRefused = random() < 0.5 && (await isStartRefused(app));
  await disk.free();
  await app.restart();
  await look(app, ledger);
  const again = { round: 3000 + round, seed: 2 + round, refusals: 1, steps: 8 };
  if ((await work(app, ledger, again)) > 0) throw new Error('With room again not all is taken.');
  await app.kill('both');
  await look(app, ledger);
  await app.restart();
  return isRefused;
}

/** There is room, and a book that has something in it. */
async function begin({ app, ledger, random, round }: Round): Promise<void> {
  const seed = Math.floor(random() * 1e9);
  await work(app, ledger, { round: 2000 + round, seed, refusals: 1, steps: 12 });
}

/** So long a life may last that is killed on a full disk (ms). */
const longestLife = 3000;

async function killedAtWork({ app, ledger, random, round }: Round): Promise<void> {
  const seed = Math.floor(random() * 1e9);
  const life = work(app, ledger, { round, seed, refusals: 200, steps: 200 }).catch(() => 0);
  await Promise.race([life, new Promise((over) => setTimeout(over, random() * longestLife))]);
  await app.kill(oneOf(victims, random));
  await life;
}

async function workedUntilRefused({ app, disk, ledger, random, round }: Round): Promise<void> {
  const seed = Math.floor(random() * 1e9);
  // What others leave may be enough for all of it: then they take that, too.
  for (let tries = 0; tries < 4; tries += 1) {
    const wish = { round: round + 100 * tries, seed, refusals: 8, steps: 100 };
    if ((await work(app, ledger, wish)) === wish.refusals) break;
    await disk.fill(0);
  }
  if (random() < 0.6) await saveVisitsOnScreen(await pageOf(app), { round, disk, ledger });
  await (random() < 0.5 ? app.kill(oneOf(['main', 'both'], random)) : app.restart());
}

async function pageOf(app: Mortal): Promise<Page> {
  const page = await app.bare();
  await page.goto(`${pageOrigin}/?lang=en#/clients`);
  return page;
}

const hearing = new WeakMap<Page, Ledger>();

async function work(
  app: Mortal,
  ledger: Ledger,
  wish: {
    readonly round: number;
    readonly seed: number;
    readonly refusals: number;
    readonly steps: number;
  },
): Promise<number> {
  const page = await app.bare();
  if (hearing.get(page) !== ledger) {
    await page.exposeFunction('tell', ledger.hear);
  }
  hearing.set(page, ledger);
  return page.evaluate(async (it) => wellfieldTorture.workOn(it), {
    ...wish,
    batches: ledger.batches,
  });
}

async function look(app: Mortal, ledger: Ledger): Promise<void> {
  const page = await app.bare();
  const found = await page.evaluate(async () => wellfieldTorture.inspect());
  const more = await page.evaluate(async () => wellfieldTorture.foundIn());
  ledger.compare({ ...found, ...more });
}

/** Starts on the full disk. The book may refuse to be opened, which is no loss; then the screen says it. */
async function isStartRefused(app: Mortal): Promise<boolean> {
  try {
    const page = await pageOf(app);
    const opened = page.getByRole('heading', { level: 1 });
    await opened.first().waitFor();
    return (await page.getByRole('alert').count()) > 0;
  } finally {
    await app.kill('both');
  }
}
