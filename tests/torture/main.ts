import { parseArgs } from 'node:util';
import { findElectron, hasDisplay } from '../../build/electron-runtime.ts';
import { isRoot, run } from '../../build/run.ts';
import { openStage } from '../bench/browser.ts';
import type { Fall } from './aim.ts';
import { talliedFalls } from './aim.ts';
import { tortureCut } from './cut.ts';
import { openElectrons } from './electrons.ts';
import { tortureFull } from './full.ts';
import type { KillReport } from './kills.ts';
import { killAndInspect } from './kills.ts';
import { tortureModel } from './model.ts';
import { tortureServers } from './servers.ts';
import { withSmallDisk } from './small-disk.ts';
import { tortureSync } from './sync.ts';
import { despiteBrowser } from './thrown-away.ts';
import { tortureVisits } from './visits.ts';
import { tortureWriters } from './writers.ts';

const { values, positionals } = parseArgs({
  options: {
    /** Each torture has its own number. */
    kills: { type: 'string' },
    runs: { type: 'string', default: '1000000' },
    /** The first seed of the model: others than the tests take. */
    from: { type: 'string', default: '1000000' },
    /** Disks that are filled. */
    rounds: { type: 'string', default: '10' },
    lives: { type: 'string', default: '20000' },
    /** Of a life that failed, as fast-check names it; of the disks that are filled. */
    seed: { type: 'string' },
    path: { type: 'string' },
    minutes: { type: 'string', default: '10' },
  },
  allowPositionals: true,
});
const kills = Number(values.kills ?? 100);
const killsOfVisits = Number(values.kills ?? 200);

/** Everything that reads what comes from outside. */
const fuzzed = [
  'server/http/fuzz.test.ts',
  'renderer/data/fuzz.test.ts',
  'renderer/data/fuzz-files.test.ts',
  'electron/journal/fuzz.test.ts',
] as const;

/** After so many kills a new book is begun: looking through a book takes longer the more is in it. */
const killsOfABook = 20;

/** What can be tortured; a name that is not among them is refused rather than passed over. */
const tortures: Readonly<Record<string, () => Promise<void>>> = {
  app: async () => tortureApp(kills),
  visits: async () => {
    const stage = await openStage();
    try {
      say(await despiteBrowser(say, async () => tortureVisits(stage, killsOfVisits, say)));
    } finally {
      stage.close();
    }
  },
  writers: async () => {
    const stage = await openStage({ app: false });
    try {
      say(await tortureWriters(stage, Number(values.kills ?? 20)));
    } finally {
      stage.close();
    }
  },
  cut: async () => {
    const stage = await openStage({ app: false });
    try {
      say(await tortureCut(stage, Number(values.kills ?? 10)));
    } finally {
      stage.close();
    }
  },
  sync: async () =>
    say(await tortureSync({ kills, say, open: async (at) => openStage({ app: false, at }) })),
  electron: async () => say(await tortureSync({ kills, say, open: async () => openElectrons() })),
  journal: async () => tortureJournal(kills, false),
  sealed: async () => tortureJournal(kills, true),
  full: async () =>
    say(
      await tortureFull({
        open: async (within) => openElectrons({ backups: true, within }),
        withDisk: withSmallDisk,
        rounds: Number(values.rounds),
        seed: Number(values.seed ?? Date.now() % 1_000_000),
        say,
      }),
    ),
  servers: async () => say(await tortureServers(kills)),
  model: async () => say(await tortureModel(Number(values.runs), Number(values.from), say)),
  lives: async () =>
    runTests(['tests/integration/office-schedules.test.ts'], {
      OFFICE_RUNS: values.lives,
      ...(values.seed !== undefined && { OFFICE_SEED: values.seed }),
      ...(values.path !== undefined && { OFFICE_PATH: values.path }),
    }),
  fuzz: async () =>
    runTests([...fuzzed], {
      FUZZ_MINUTES: values.minutes,
    }),
};

const names = positionals.length > 0 ? positionals : Object.keys(tortures).filter(canRun);
const unknown = names.filter((name) => !Object.hasOwn(tortures, name));
if (unknown.length > 0) {
  const all = Object.keys(tortures).join(', ');
  process.stderr.write(`Nothing to torture is called ${unknown.join(', ')}; there are: ${all}.\n`);
  process.exit(2);
}
for (const name of names) await tortures[name]?.();

/** What is asked for by its name is tried, and fails where it cannot be. */
function canRun(name: string): boolean {
  if (name === 'full' && !isRoot()) {
    say('!!! NOT RUN: full, because mounting a small disk takes the rights of the system.\n');
    return false;
  }
  const needsElectron = ['electron', 'journal', 'sealed', 'full'].includes(name);
  if (!needsElectron || (findElectron() !== undefined && hasDisplay())) return true;
  say(`!!! NOT RUN: ${name}, because there is no Electron runtime or no display (xvfb-run).\n`);
  return false;
}

/** Tests that can go on for as long as they are told to. */
async function runTests(
  files: readonly string[],
  how: Readonly<Record<string, string>>,
): Promise<void> {
  const code = await run('vitest', ['run', '--config', 'build/vitest.config.ts', ...files], how);
  if (code !== 0) process.exitCode = 1;
}

async function tortureApp(wanted: number): Promise<void> {
  const stage = await openStage({ app: false });
  try {
    await tortureBooks(wanted, async (kills) =>
      despiteBrowser(say, async () => killAndInspect(stage, { kills })),
    );
  } finally {
    stage.close();
  }
}

/** The desktop has no excuse: what the browser throws away, or is taken from it here, comes back from the safety journal. */
async function tortureJournal(wanted: number, sealed: boolean): Promise<void> {
  const stage = await openElectrons({ losing: true, backups: true });
  await tortureBooks(wanted, async (kills) =>
    killAndInspect(stage, { kills, sealed, isAimed: true }),
  );
}

async function tortureBooks(
  wanted: number,
  book: (kills: number) => Promise<KillReport>,
): Promise<void> {
  const all: Fall[] = [];
  const sum = { kills: 0, acknowledged: 0, clients: 0 };
  while (sum.kills < wanted) {
    const { kills, acknowledged, clients, falls } = await book(
      Math.min(killsOfABook, wanted - sum.kills),
    );
    sum.kills += kills;
    sum.acknowledged += acknowledged;
    sum.clients += clients;
    say(
      `${sum.kills} kills, ${sum.acknowledged} acknowledged steps, ${sum.clients} clients: nothing lost, torn or doubled.\n`,
    );
    all.push(...falls);
  }
  if (all.some(({ during }) => during.length > 0)) {
    say(`They fell on: ${talliedFalls(all)}.\n`);
  }
}

function say(line: string): void {
  process.stdout.write(line);
}
