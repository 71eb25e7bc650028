import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.ts';
import { check } from './check.ts';
import { chromiumHint, ensureChromium, installPackages } from './chromium.ts';
import { findElectron, hasDisplay } from './electron-runtime.ts';
import { packed } from './package.ts';
import { type Tally, tallyCodes, tallyOf, tallyPlaywright, tallyVitest } from './reports.ts';
import { ask, type Env, findOnPath, root, run, seconds } from './run.ts';

export type Outcome = Tally | { readonly notRun: string };

export type Ring = {
  readonly name: string;
  readonly title: string;
  readonly run: (args: readonly string[]) => Promise<Outcome>;
};

export const rings: readonly Ring[] = [
  { name: 'check', title: 'Types, lint, import law, format', run: runCheck },
  { name: 'unit', title: 'Unit and integration', run: runUnit },
  { name: 'chromium', title: 'End to end in Chromium', run: runChromium },
  { name: 'electron', title: 'End to end in Electron', run: runElectron },
  { name: 'packaged', title: 'The packaged app', run: runPackaged },
  {
    name: 'kills',
    title: 'Killed while the book is written and shared, and lives of an office',
    run: runKills,
  },
  { name: 'electron-kills', title: 'Electron killed while it shares', run: runElectronKills },
  { name: 'visual', title: 'Pictures of the screens and of the gallery', run: runVisual },
];

async function runCheck(): Promise<Outcome> {
  const results = await check();
  const passed = results.filter(({ ok }) => ok).length;
  const failures = results.filter(({ ok }) => !ok).map(({ name }) => name);
  return { passed, failed: failures.length, failures };
}

async function runUnit(args: readonly string[]): Promise<Outcome> {
  const report = freshReport('unit');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const options = ['run', '--config', 'build/vitest.config.ts', ...reporters, ...args];
  return tallyOf(report, await run('vitest', options), tallyVitest);
}

async function runChromium(args: readonly string[]): Promise<Outcome> {
  const chromium = await ensureChromium();
  if (chromium === undefined) {
    console.error(chromiumHint);
    return { passed: 0, failed: 1, failures: [chromiumHint] };
  }
  await build(['renderer']);
  return playwright('chromium', args);
}

async function runElectron(args: readonly string[]): Promise<Outcome> {
  const wrapped = await aroundElectron();
  if ('notRun' in wrapped) return wrapped;
  await build(['renderer', 'electron']);
  return playwright('electron', args, wrapped.command);
}

/** Journeys that start, write, save a file, open a second window and lose power: what packing can break. */
const packedJourneys = ['shell', 'first-minutes', 'archive', 'lost-book'];

async function runPackaged(args: readonly string[]): Promise<Outcome> {
  const wrapped = await aroundElectron();
  if ('notRun' in wrapped) return wrapped;
  const trial = await packed({ trial: true });
  const shipped = await packed({ trial: false });
  if (trial === undefined || shipped === undefined) {
    return { passed: 0, failed: 1, failures: ['The app could not be packaged.'] };
  }
  const journeys = args.length > 0 ? args : packedJourneys;
  const driven = await playwright('electron', journeys, wrapped.command, {
    WELLFIELD_PACKAGED: trial,
  });
  const smoke = await playwright('packaged', [], wrapped.command, { WELLFIELD_PACKAGED: shipped });
  return {
    passed: driven.passed + smoke.passed,
    failed: driven.failed + smoke.failed,
    failures: [...driven.failures, ...smoke.failures],
  };
}

/** What an Electron that needs somewhere to draw is started by; nothing where there is a display. */
async function aroundElectron(): Promise<
  { readonly command: readonly string[] } | { readonly notRun: string }
> {
  if (findElectron() === undefined) {
    return {
      notRun:
        'no Electron runtime is here (npx install-electron gets one, or name its folder in ELECTRON_OVERRIDE_DIST_PATH)',
    };
  }
  const command = hasDisplay() ? [] : await virtualDisplay();
  return command === undefined
    ? { notRun: 'there is no display and no xvfb-run (sudo apt-get install -y xvfb)' }
    : { command };
}

async function virtualDisplay(): Promise<readonly string[] | undefined> {
  if (findOnPath(['xvfb-run']) === undefined) await installPackages(['xvfb', 'xauth']);
  return findOnPath(['xvfb-run']) === undefined ? undefined : ['xvfb-run', '--auto-servernum'];
}

/** What each run does; `npm run torture` does more of it. */
const tortures = [
  ['app', '--kills', '6'],
  ['writers', '--kills', '4'],
  ['cut', '--kills', '3'],
  ['visits', '--kills', '6'],
  ['sync', '--kills', '30'],
  ['lives', '--lives', '500'],
] as const;
const electronTortures = [
  ['electron', '--kills', '10'],
  ['journal', '--kills', '6'],
  ['sealed', '--kills', '10'],
] as const;

async function runKills(): Promise<Outcome> {
  if ((await ensureChromium()) === undefined) return { notRun: 'no Chromium was found' };
  const codes: number[] = [];
  for (const wish of tortures) codes.push(await torture(wish));
  return tallyCodes(codes);
}

async function runElectronKills(): Promise<Outcome> {
  const wrapped = await aroundElectron();
  if ('notRun' in wrapped) return wrapped;
  const codes: number[] = [];
  for (const wish of electronTortures) codes.push(await torture(wish, wrapped.command));
  return tallyCodes(codes);
}

/** Says how a failure is looked at again; one life of many by the seed and the path that stand above: `lives --seed … --path …`. */
async function torture(wish: readonly string[], wrapper: readonly string[] = []): Promise<number> {
  const [program, ...options] = [...wrapper, process.execPath, 'tests/torture/main.ts'];
  const started = performance.now();
  const code = await run(program, [...options, ...wish]);
  const asked = `npm run torture -- ${wish.join(' ')}`;
  const took = seconds(performance.now() - started);
  if (code === 0) console.log(`✓ ${asked} in ${took}`);
  else console.error(`✗ ${asked} failed after ${took}; that command does it again`);
  return code;
}

async function runVisual(args: readonly string[]): Promise<Outcome> {
  if (globSync('tests/visual/**/*.spec.ts', { cwd: root }).length === 0) {
    return { notRun: 'there are no pictures to compare yet' };
  }
  if (!hasChineseFont() && !((await installPackages(['fonts-noto-cjk'])) && hasChineseFont())) {
    return { notRun: 'no Noto Sans CJK font is here (sudo apt-get install -y fonts-noto-cjk)' };
  }
  const chromium = await ensureChromium();
  if (chromium === undefined) return { notRun: 'no Chromium was found' };
  await build(['renderer', 'gallery']);
  return playwright('visual', args);
}

/** The baselines were drawn with Noto Sans CJK: with another font every picture would differ. */
function hasChineseFont(): boolean {
  return (ask('fc-list', ['Noto Sans CJK SC', 'family']) ?? '') !== '';
}

async function playwright(
  project: string,
  args: readonly string[],
  wrapper: readonly string[] = [],
  env: Env = {},
): Promise<Tally> {
  const report = freshReport(project);
  const config = ['test', '--config', 'tests/playwright.config.ts'];
  // `--project` takes all the words that follow it, so that those of the run stand before.
  const [program, ...options] = [
    ...wrapper,
    'playwright',
    ...config,
    ...args,
    '--project',
    project,
  ];
  const exitCode = await run(program, options, {
    PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    ...env,
  });
  return tallyOf(report, exitCode, tallyPlaywright);
}

/** An old report must never speak for a run that died before it could write its own. */
function freshReport(ring: string): string {
  const file = join(root, 'test-results', `${ring}.json`);
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) rmSync(file);
  return file;
}
