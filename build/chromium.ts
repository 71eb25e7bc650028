import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';
import { findOnPath, isRoot, run } from './run.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];

/** Keeps a browser under test from calling its maker, which a closed network would answer with refusals. */
export const quietChromium: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(isRoot() ? ['--no-sandbox'] : []),
];

/** A Chromium that is on this machine: named by CHROMIUM_PATH, on the PATH, or Playwright's own. */
export function findChromium(): string | undefined {
  const own = chromium.executablePath();
  const candidates = [process.env['CHROMIUM_PATH'], findOnPath(names), own];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path));
}

/** How this process may install Debian's packages, or undefined when it may not. */
export function aptCommand(): readonly string[] | undefined {
  if (findOnPath(['apt-get']) === undefined) return undefined;
  if (isRoot()) return [];
  return findOnPath(['sudo']) === undefined ? undefined : ['sudo', '-n'];
}

/** Installs Debian's packages; false when that is not possible here. */
export async function installPackages(packages: readonly string[]): Promise<boolean> {
  const prefix = aptCommand();
  if (prefix === undefined) return false;
  const apt = async (...args: readonly string[]): Promise<number> =>
    run('env', ['DEBIAN_FRONTEND=noninteractive', ...prefix, 'apt-get', ...args]);
  console.log(`Installing ${packages.join(', ')} …`);
  await apt('update', '-qq');
  return (await apt('install', '-y', '-qq', ...packages)) === 0;
}

/** Finds a Chromium or gets one: Debian's where it may, Playwright's own elsewhere. */
export async function ensureChromium(): Promise<string | undefined> {
  const found = findChromium();
  if (found !== undefined) return found;
  const installed = await installPackages(['chromium']);
  if (!installed) await run('playwright', ['install', 'chromium']);
  return findChromium();
}

export const chromiumHint =
  'No Chromium was found and none could be installed. This line gets one: sudo apt-get install -y chromium (or: npx playwright install --with-deps chromium)';
