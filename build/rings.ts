import { existsSync, globSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './build.ts';
import { check } from './check.ts';
import { chromiumHint, ensureChromium, installPackages } from './chromium.ts';
import { findElectron, hasDisplay } from './electron-runtime.ts';
import { type Tally, tallyOf, tallyPlaywright, tallyVitest } from './reports.ts';
import { ask, findOnPath, root, run } from './run.ts';

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
  { name: 'visual', title: 'Pictures of the screens and of the gallery', run: runVisual },
];

async function runCheck(): Promise<Outcome> {
  const results = await check();
  const passed = results.filter(({ ok }) => ok).length;
  return { passed, failed: results.length - passed };
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
    return { passed: 0, failed: 1 };
  }
  await build(['renderer']);
  return playwright('chromium', args);
}

async function runElectron(args: readonly string[]): Promise<Outcome> {
  if (findElectron() === undefined) {
    return {
      notRun:
        'no Electron runtime is here (npx install-electron gets one, or name its folder in ELECTRON_OVERRIDE_DIST_PATH)',
    };
  }
  const wrapped = hasDisplay() ? [] : await virtualDisplay();
  if (wrapped === undefined) {
    return { notRun: 'there is no display and no xvfb-run (sudo apt-get install -y xvfb)' };
  }
  await build(['renderer', 'electron']);
  return playwright('electron', args, wrapped);
}

async function virtualDisplay(): Promise<readonly string[] | undefined> {
  if (findOnPath(['xvfb-run']) === undefined) await installPackages(['xvfb', 'xauth']);
  return findOnPath(['xvfb-run']) === undefined ? undefined : ['xvfb-run', '--auto-servernum'];
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
): Promise<Outcome> {
  const report = freshReport(project);
  const command = [...wrapper, 'playwright', 'test', '--config', 'tests/playwright.config.ts'];
  const [program = 'playwright', ...options] = [...command, '--project', project, ...args];
  const exitCode = await run(program, options, { PLAYWRIGHT_JSON_OUTPUT_FILE: report });
  return tallyOf(report, exitCode, tallyPlaywright);
}

/** An old report must never speak for a run that died before it could write its own. */
function freshReport(ring: string): string {
  const file = join(root, 'test-results', `${ring}.json`);
  mkdirSync(dirname(file), { recursive: true });
  if (existsSync(file)) rmSync(file);
  return file;
}
