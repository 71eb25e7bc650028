import type { Bridge } from '../../shared/bridge/contract.ts';

const none = { type: 'failed', code: 'ENOSYS' } as const;

/** What a browser answers in main's place: it has no menu and no window frame of ours to keep in step. */
export const browserBridge: Bridge = {
  about: async () =>
    Promise.resolve({
      version: import.meta.env.WELLFIELD_VERSION,
      edition: 'browser',
      platform: browserName(navigator.userAgent),
    }),
  setLanguage: async () => Promise.resolve(undefined),
  setColourScheme: async () => Promise.resolve(undefined),
  keepSecret: async () => Promise.resolve('nowhere'),
  readSecret: async () => Promise.resolve(null),
  // Browsers decide on certificates alone.
  pinCertificate: async () => Promise.resolve(false),
  certificateTrouble: async () => Promise.resolve(null),
  // A browser's own dialogs and drops bring files.
  openedFile: async () => Promise.resolve(null),
  // A new version comes with the page itself.
  updateState: async () => Promise.resolve({ state: 'none' }),
  installUpdate: async () => Promise.resolve('not-ready'),
  // A page has no files of its own, and does without a journal.
  journalState: async () => Promise.resolve({ books: [], isNearlyFull: false }),
  appendJournal: async () => Promise.resolve({ type: 'failed', code: 'ENOSYS' }),
  readJournal: async () => Promise.resolve({ pieces: [], next: null, damaged: 0 }),
  forgetJournal: async () => Promise.resolve(undefined),
  keepJournalLock: async () => Promise.resolve({ type: 'failed', code: 'ENOSYS' }),
  journalFiles: async () => Promise.resolve([]),
  keepJournalFile: async () => Promise.resolve({ type: 'failed', code: 'ENOSYS' }),
  readJournalFile: async () => Promise.resolve(null),
  dropJournalFile: async () => Promise.resolve(undefined),
  // A page writes its backups by handles that the person grants (backup-place.ts).
  backupFolder: async () => Promise.resolve({ type: 'never' }),
  chooseBackupFolder: async () => Promise.resolve({ type: 'closed' }),
  backupFiles: async () => Promise.resolve(none),
  beginBackup: async () => Promise.resolve(none),
  writeBackup: async () => Promise.resolve(none),
  finishBackup: async () => Promise.resolve(none),
  giveUpBackup: async () => Promise.resolve(none),
  readBackup: async () => Promise.resolve(none),
  dropBackup: async () => Promise.resolve(none),
  keepBackupKey: async () => Promise.resolve('nowhere'),
  readBackupKey: async () => Promise.resolve(null),
  keepBookKey: async () => Promise.resolve('nowhere'),
  readBookKey: async () => Promise.resolve(null),
  // A page is not told.
  onSystemLocks: () => () => {},
  onFileOpened: () => () => {},
  onMenuAction: () => () => {},
};

/** Browsers name themselves and their ancestors: the most specific name comes first. */
const names: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/Edg\//u, 'Edge'],
  [/Firefox\//u, 'Firefox'],
  [/(?:Chrome|Chromium)\//u, 'Chromium'],
  [/Safari\//u, 'Safari'],
];

export function browserName(userAgent: string): string {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1] ?? 'Browser';
}
