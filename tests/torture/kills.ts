import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { idOf } from '../bench/generate.ts';
import type { Fall, Victim } from './aim.ts';
import { Aim, oneOf, victims } from './aim.ts';
import type { Acknowledged, Phase } from './state.ts';
import { batchSize, phases } from './state.ts';
import { ThrownAway } from './thrown-away.ts';

export type KillReport = {
  readonly kills: number;
  readonly acknowledged: number;
  readonly clients: number;
  readonly falls: readonly Fall[];
};

/** An app on a profile that outlives it. */
export type Mortal = {
  /** The folder of its profile. */
  readonly profile: string;
  /** A page of the app's origin with the functions of the torture in it, on which the app does not run. */
  readonly bare: () => Promise<Page>;
  /** Kills its processes, or some of them, without a word to them; the next page is opened by new ones. A browser is killed as a whole. */
  readonly kill: (victim: Victim) => Promise<void>;
  /** Ends it; the next page is opened by a new one. */
  readonly restart: () => Promise<void>;
};

/** Where such apps come from: each has a profile of its own, which goes with it. */
export type Mortals = {
  readonly withProfile: <T>(work: (app: Mortal) => Promise<T>) => Promise<T>;
  readonly close: () => void;
};

/** What comes before the first life and after the last one of a book that shares all of it with an office. */
export type Sharing = {
  readonly begin: (page: Page) => Promise<{ readonly batches: number }>;
  /** `notes`: all that were acknowledged; no two are the same. */
  readonly end: (page: Page, notes: readonly string[]) => Promise<void>;
};

export type Wish = {
  readonly kills: number;
  readonly sharing?: Sharing;
  /** Whether the book is sealed meanwhile. */
  readonly sealed?: boolean;
  /** Lives make backups as well; each kill aims at something that they do, and at one of their processes. */
  readonly isAimed?: boolean;
  /** Hears of each kill after which all was as it should be. */
  readonly survived?: () => void;
};

/** A life lasts up to so many milliseconds. */
const longestLife = 1500;

/**
 * Kills the app's processes again and again while a book imports, edits, folds and is backed up, and looks after each time: what was acknowledged
 * is there, what was not is there as a whole or not at all, and all ways to read the book agree. Throws where it is not so.
 */
export async function killAndInspect(
  stage: Mortals,
  { kills, sharing, sealed = false, survived, isAimed = false }: Wish,
): Promise<KillReport> {
  return stage.withProfile(async (app) => {
    const mark = join(app.profile, 'is-tortured');
    await writeFile(mark, '');
    let acknowledged = 0;
    const spoken: string[] = [];
    const falls: Fall[] = [];
    const aim = isAimed ? new Aim() : null;
    const shared = sharing !== undefined;
    let { batches } = sharing ? await sharing.begin(await app.bare()) : { batches: 0 };
    let backup: string | null = null;
    const notes = new Map<string, string>();
    let device: string | null = null;
    for (let round = 0; round < kills; round += 1) {
      const begin = { batches, round, shared, sealed, backups: isAimed };
      const { lived, fall } = await lifeOf(app, begin, aim);
      // Without it an empty book would be blamed on the app.
      if (!existsSync(mark)) throw new Error(`Something else has removed ${app.profile}.`);
      falls.push(fall);
      acknowledged += lived.length;
      for (const step of lived) {
        if (step.kind === 'batch') batches = step.batch + 1;
        else if (step.kind === 'backup') backup = step.name;
        else {
          notes.set(idOf(1, step.client), step.note);
          spoken.push(step.note);
        }
      }
      const found = await inspected(app, round, shared);
      device = expectSameBook(device, found.device, round);
      batches = expectKept(found.notes, { batches, notes, round });
      expectBackup(found.backups, backup, round);
      await app.restart();
      survived?.();
    }
    // The browser may also find its database broken at the start after the last one.
    expectSameBook(device, (await inspected(app, kills, shared)).device, kills);
    if (sharing) await sharing.end(await app.bare(), spoken);
    return { kills, acknowledged, clients: batches * batchSize, falls };
  });
}

type Begin = {
  readonly batches: number;
  readonly round: number;
  readonly shared: boolean;
  readonly sealed: boolean;
  readonly backups: boolean;
};

/** Lets the app live until it is killed; what it has acknowledged until then. */
async function lifeOf(
  app: Mortal,
  begin: Begin,
  aim: Aim | null,
): Promise<{ readonly lived: readonly Acknowledged[]; readonly fall: Fall }> {
  const page = await app.bare();
  const lived: Acknowledged[] = [];
  const first = Promise.withResolvers<void>();
  await page.exposeFunction('acknowledge', (step: Acknowledged) => {
    lived.push(step);
    first.resolve();
  });
  aim?.anew();
  await page.exposeFunction('doing', (phase: Phase, isBegun: boolean) =>
    aim?.doing(phase, isBegun),
  );
  const life = page.evaluate(async (from) => wellfieldTorture.live(from), begin);
  const failed = life.then(
    () => null,
    (error: unknown) => error,
  );
  await Promise.race([first.promise, failed]);
  await Promise.race([chance(), failed]);
  if (aim) await Promise.race([aim.at(oneOf(phases)), failed]);
  const fall = { victim: aim ? oneOf(victims) : 'both', during: aim?.underWay() ?? [] } as const;
  await app.kill(fall.victim);
  const reason = String(await failed);
  if (!/closed|crashed|disconnected/iu.test(reason)) {
    // The browser may have found its database broken when this life began, not when the last one was looked at.
    await inspected(app, begin.round, begin.shared);
    throw new Error(`A life ended by itself: ${reason}`);
  }
  return { lived, fall };
}

/** `shared`: a book that came back from its journal has lost its session at the office, so that it cannot go on here. */
async function inspected(app: Mortal, round: number, shared: boolean) {
  const page = await app.bare();
  const found = await page.evaluate(async () => wellfieldTorture.inspect());
  if (found.lostAt !== null || (shared && found.backAt !== null)) throw new ThrownAway(round);
  return found;
}

/** A book gets the name of its device when it is made: another name means that not the app has emptied it, but the browser. */
function expectSameBook(before: string | null, now: string, round: number): string {
  if (before !== null && now !== before) {
    throw new Error(`The browser has made the book anew after kill ${round}.`);
  }
  return now;
}

/** The latest backup that was called made lies in its folder, and all that lie there are whole (inspect has read them). */
function expectBackup(there: readonly string[], latest: string | null, round: number): void {
  if (latest !== null && !there.includes(latest)) {
    throw new Error(`The backup ${latest} is gone after kill ${round}.`);
  }
}

/** Answers how many batches there are: the last one may have come through without a word. */
function expectKept(
  found: readonly (readonly [string, string])[],
  {
    batches,
    notes,
    round,
  }: {
    readonly batches: number;
    readonly notes: Map<string, string>;
    readonly round: number;
  },
): number {
  const whole = found.length / batchSize;
  if (whole !== batches && whole !== batches + 1) {
    throw new Error(`${found.length} clients after kill ${round}, of ${batches} batches.`);
  }
  let unspoken = 0;
  for (const [id, note] of found) {
    const known = notes.get(id) ?? '';
    if (note === known) continue;
    unspoken += 1;
    if (!note.startsWith(`${round} `)) throw new Error(`Client ${id} lost the note "${known}".`);
    notes.set(id, note);
  }
  // One edit may have been made durable without that its word came out.
  if (unspoken > 1) throw new Error(`${unspoken} edits that nobody acknowledged.`);
  return whole;
}

async function chance(): Promise<void> {
  await new Promise((over) => setTimeout(over, Math.random() * longestLife));
}
