import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { app } from 'electron';
import type { InstallAnswer, OpenWork, UpdateState } from '../shared/bridge/update.ts';
import { mayInstall } from '../shared/bridge/update.ts';

/** The few parts of electron-updater that are used. */
export type Updater = {
  autoDownload: boolean;
  autoInstallOnAppQuit: boolean;
  allowDowngrade: boolean;
  logger: unknown;
  readonly on: (
    event: 'update-available' | 'update-not-available' | 'update-downloaded' | 'error',
    listener: (about: { readonly version?: string; readonly message?: string }) => void,
  ) => unknown;
  readonly checkForUpdates: () => Promise<unknown>;
  readonly quitAndInstall: (isSilent: boolean, isForceRunAfter: boolean) => void;
};

export type Updates = {
  readonly state: () => UpdateState;
  /** Installs what is ready, unless some work stands in the way. */
  readonly install: (work: OpenWork) => InstallAnswer;
};

const aDay = 24 * 60 * 60 * 1000;

/** Follows an updater. It fetches by itself, and installs only when a person says so: not at the end of the program either. */
export function updatesBy(updater: Updater): Updates {
  let state: UpdateState = { state: 'latest' };
  // The package's own defaults install at the next quit.
  Object.assign(updater, {
    autoDownload: true,
    autoInstallOnAppQuit: false,
    allowDowngrade: false,
    logger: null,
  });
  const version = (about: { readonly version?: string }) => (about.version ?? '').slice(0, 100);
  updater.on('update-available', (about) => {
    state = { state: 'fetching', version: version(about) };
  });
  updater.on('update-not-available', () => {
    state = { state: 'latest' };
  });
  updater.on('update-downloaded', (about) => {
    state = { state: 'ready', version: version(about) };
  });
  updater.on('error', ({ message = '' }) => {
    // What is fetched already stays ready.
    if (state.state !== 'ready') state = { state: 'failed', message: message.slice(0, 500) };
  });
  return {
    state: () => state,
    install: (work) => {
      const answer = mayInstall(state, work);
      if (answer === 'installing') setImmediate(() => updater.quitAndInstall(false, true));
      return answer;
    },
  };
}

export const noUpdates: Updates = {
  state: () => ({ state: 'none' }),
  install: () => 'not-ready',
};

/** Where the packaged app was told of a feed; a file that the packer writes only where an address was given. */
export function hasFeed(resources: string, isPackaged: boolean): boolean {
  return isPackaged && existsSync(join(resources, 'app-update.yml'));
}

/** Without a feed the updater is not even loaded, and nothing is ever asked for. */
export function setupUpdates(): Updates {
  if (!hasFeed(process.resourcesPath, app.isPackaged)) return noUpdates;
  let updates = noUpdates;
  void import('electron-updater').then(({ default: { autoUpdater } }) => {
    updates = updatesBy(autoUpdater);
    const look = (): void => {
      // Without a network there is nothing to say: it is looked for again tomorrow.
      autoUpdater.checkForUpdates().catch(() => undefined);
    };
    look();
    setInterval(look, aDay).unref();
  });
  return { state: () => updates.state(), install: (work) => updates.install(work) };
}
