import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Updater } from './updates.ts';
import { hasFeed, updatesBy } from './updates.ts';

vi.mock('electron', async () => import('../tests/support/fake-electron.ts'));

const done = { unsent: 0, unsaved: 0, busy: false, behind: false };

function aFeed() {
  const listeners = new Map<string, (about: { version?: string; message?: string }) => void>();
  const quitAndInstall = vi.fn<(isSilent: boolean, isForceRunAfter: boolean) => void>();
  const updater: Updater = {
    autoDownload: false,
    autoInstallOnAppQuit: true,
    allowDowngrade: true,
    logger: console,
    on: (event, listener) => listeners.set(event, listener),
    checkForUpdates: async () => Promise.resolve(null),
    quitAndInstall,
  };
  const says = (event: string, about: { version?: string; message?: string } = {}) =>
    listeners.get(event)?.(about);
  return { updater, says, quitAndInstall };
}

const aMoment = async () =>
  new Promise<void>((now) => {
    setImmediate(now);
  });

test('an update that is ready waits until a person says so and no work is open', async () => {
  const { updater, says, quitAndInstall } = aFeed();
  const updates = updatesBy(updater);
  expect(updates.state()).toEqual({ state: 'latest' });
  expect(updates.install(done)).toBe('not-ready');
  says('update-available', { version: '2.0.0' });
  expect(updates.state()).toEqual({ state: 'fetching', version: '2.0.0' });
  says('update-downloaded', { version: '2.0.0' });
  says('error', { message: 'no network' });
  expect(updates.state()).toEqual({ state: 'ready', version: '2.0.0' });
  expect(updates.install({ ...done, unsent: 3 })).toBe('unsent');
  expect(updates.install({ ...done, unsaved: 1 })).toBe('unsaved');
  await aMoment();
  expect(quitAndInstall).not.toHaveBeenCalled();
  expect(updates.install(done)).toBe('installing');
  await aMoment();
  expect(quitAndInstall).toHaveBeenCalledOnce();
});

test('nothing is installed when the program ends, and no older version ever', () => {
  const { updater } = aFeed();
  updatesBy(updater);
  expect(updater).toMatchObject({
    autoDownload: true,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
  });
});

test('a feed that fails is said', () => {
  const { updater, says } = aFeed();
  const updates = updatesBy(updater);
  says('error', { message: 'x'.repeat(900) });
  expect(updates.state()).toEqual({ state: 'failed', message: 'x'.repeat(500) });
});

test('nothing is asked for but by a package that was told of a feed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'wellfield-feed-'));
  expect(hasFeed(folder, true)).toBe(false);
  writeFileSync(join(folder, 'app-update.yml'), 'provider: generic\n');
  expect([hasFeed(folder, true), hasFeed(folder, false)]).toEqual([true, false]);
  rmSync(folder, { recursive: true });
});
