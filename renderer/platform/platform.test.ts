import { expect, test } from 'vitest';
import { ZodError } from 'zod';
import { browserBridge, browserName } from './browser.ts';
import { desktopBridge } from './desktop.ts';

const listeners: ((content: unknown) => void)[] = [];
const raw = {
  about: async () => Promise.resolve({ version: 7 }),
  setLanguage: async () => Promise.resolve(undefined),
  setColourScheme: async () => Promise.resolve(undefined),
  keepSecret: async () => Promise.resolve('kept'),
  readSecret: async () => Promise.resolve(null),
  pinCertificate: async () => Promise.resolve(true),
  certificateTrouble: async () => Promise.resolve(null),
  openedFile: async () => Promise.resolve(null),
  updateState: async () => Promise.resolve({ state: 'none' }),
  installUpdate: async () => Promise.resolve('not-ready'),
  journalState: async () => Promise.resolve({ books: [], isNearlyFull: false }),
  appendJournal: async () => Promise.resolve({ type: 'kept', upTo: 1, isNearlyFull: false }),
  readJournal: async () => Promise.resolve({ pieces: [], next: null, damaged: 0 }),
  forgetJournal: async () => Promise.resolve(undefined),
  keepJournalLock: async () => Promise.resolve({ type: 'kept' }),
  journalFiles: async () => Promise.resolve([]),
  keepJournalFile: async () => Promise.resolve({ type: 'failed', code: 'ENOSYS' }),
  readJournalFile: async () => Promise.resolve(null),
  dropJournalFile: async () => Promise.resolve(undefined),
  backupFolder: async () => Promise.resolve({ type: 'none' }),
  chooseBackupFolder: async () => Promise.resolve({ type: 'closed' }),
  backupFiles: async () => Promise.resolve({ type: 'files', files: [] }),
  beginBackup: async () => Promise.resolve({ type: 'done' }),
  writeBackup: async () => Promise.resolve({ type: 'done' }),
  finishBackup: async () => Promise.resolve({ type: 'done' }),
  giveUpBackup: async () => Promise.resolve({ type: 'done' }),
  readBackup: async () => Promise.resolve({ type: 'failed', code: 'ENOENT' }),
  dropBackup: async () => Promise.resolve({ type: 'done' }),
  keepBackupKey: async () => Promise.resolve('kept'),
  readBackupKey: async () => Promise.resolve(null),
  keepBookKey: async () => Promise.resolve('kept'),
  readBookKey: async () => Promise.resolve(null),
  onSystemLocks: () => () => {},
  onFileOpened: () => () => {},
  onMenuAction: (listener: (content: unknown) => void) => {
    listeners.push(listener);
    return () => {
      listeners.length = 0;
    };
  },
};

test('an answer that breaks the contract is an error, not a value', async () => {
  await expect(desktopBridge(raw).about()).rejects.toThrow(ZodError);
});

test('a menu action that this page does not know is dropped', () => {
  const heard: string[] = [];
  const stop = desktopBridge(raw).onMenuAction((action) => {
    heard.push(action);
  });
  for (const listener of listeners) {
    listener('undo');
    listener('format-disk');
  }
  stop();
  expect(heard).toEqual(['undo']);
  expect(listeners).toEqual([]);
});

test('a browser answers for itself', async () => {
  expect(await browserBridge.about()).toMatchObject({ edition: 'browser' });
  await browserBridge.setLanguage('en');
});

test('a browser is named by its own name, not by its ancestors’', () => {
  const chrome = 'Mozilla/5.0 AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0 Safari/537.36';
  expect(browserName(chrome)).toBe('Chromium');
  expect(browserName(`${chrome} Edg/140.0`)).toBe('Edge');
  expect(browserName('Mozilla/5.0 Version/18.0 Safari/605.1.15')).toBe('Safari');
  expect(browserName('curl')).toBe('Browser');
});
