import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { environment, root } from './run.ts';

const programs: Readonly<Partial<Record<NodeJS.Platform, string>>> = {
  darwin: 'Electron.app/Contents/MacOS/Electron',
  win32: 'electron.exe',
};
const program = programs[process.platform] ?? 'electron';
const ownFolder = join(root, 'node_modules/electron/dist');

/** The Electron program on this machine: the folder named by ELECTRON_OVERRIDE_DIST_PATH, or the package's own. */
export function findElectron(): string | undefined {
  const named = process.env['ELECTRON_OVERRIDE_DIST_PATH'];
  const folders = named === undefined || named === '' ? [ownFolder] : [named, ownFolder];
  return folders.map((folder) => join(folder, program)).find(existsSync);
}

const failedFetch = join(root, 'dist/electron-not-fetched');
const aDay = 24 * 60 * 60 * 1000;

/**
 * Lets the electron package fetch its program, for as long as a person waits without asking why. Where that failed it
 * is not tried again for a day: the next start should be quick.
 */
export function fetchElectron(milliseconds: number): string | undefined {
  const triedLately = existsSync(failedFetch) && Date.now() - statSync(failedFetch).mtimeMs < aDay;
  if (triedLately) return undefined;
  console.log('Fetching the Electron runtime …');
  spawnSync(process.execPath, [join(root, 'node_modules/electron/install.js')], {
    env: environment(),
    stdio: 'ignore',
    timeout: milliseconds,
  });
  const found = findElectron();
  if (found === undefined) {
    mkdirSync(dirname(failedFetch), { recursive: true });
    writeFileSync(failedFetch, '');
  }
  return found;
}

/** Electron needs somewhere to draw. */
export function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env['DISPLAY'] ?? '') || Boolean(process.env['WAYLAND_DISPLAY'] ?? '');
}
