import type { OfficeValues } from '../office-values.ts';
import type { StoredAction, StoredEntry } from '../store/tables.ts';

/** How the safety journal stands. */
export type JournalHealth =
  | 'well'
  /** The disk is nearly full: the last change is safe, and nothing more is written until there is room. */
  | 'nearly-full'
  /** The system does not let the journal be written. */
  | 'failing'
  /** The browser has thrown the book away while it was open: the next start brings it back. */
  | 'book-lost';

/** Nothing was written, or what was written is not safe; the person has to know before going on. */
export class NotSafe extends Error {
  readonly health: Exclude<JournalHealth, 'well'>;

  constructor(health: Exclude<JournalHealth, 'well'>) {
    super(`The safety journal is not well: ${health}.`);
    this.health = health;
  }
}

/** Whom the book belongs to, so that its person need only sign in again. */
export type JournalOffice = Pick<OfficeValues, 'address' | 'office' | 'member' | 'entering'>;

/** What a commit has just written to the log, so that nobody has to read it again; null of the action: it was there before. */
export type Logged = {
  readonly entry: StoredEntry;
  readonly action: StoredAction | null;
  readonly office: JournalOffice | null;
};

/** What stands between a change and the word that it is saved. */
export type Safety = {
  readonly health: () => JournalHealth;
  readonly subscribe: (listener: () => void) => () => void;
  /** Hears of every change that is not taken, or not safe. */
  readonly onRefused: (listener: () => void) => () => void;
  /** Rejects with NotSafe where nothing should be written. */
  readonly mayWrite: () => Promise<void>;
  /** Ends when all that the log holds by now is on the disk a second time; rejects with NotSafe. */
  readonly follow: (logged?: Logged | null) => Promise<void>;
  /** Keeps the bytes of a file that was attached here a second time; rejects with NotSafe. */
  readonly keepFile: (hash: string, file: Blob) => Promise<void>;
  /** Keeps beside it what opens a sealed book; rejects with NotSafe. */
  readonly keepLock: (lock: string) => Promise<void>;
  /** What was copied so far lies as it should not any more: all of it is copied anew. */
  readonly beginAnew: () => Promise<void>;
  /** The book is about to be emptied on purpose; `empty` does it. */
  readonly whileEmptied: <T>(empty: () => Promise<T>) => Promise<T>;
};

/** Where there is no journal: in a browser, and in workers, whose windows see to it. */
export const noJournal: Safety = {
  health: () => 'well',
  subscribe: () => () => undefined,
  onRefused: () => () => undefined,
  mayWrite: async () => Promise.resolve(),
  follow: async () => Promise.resolve(),
  keepFile: async () => Promise.resolve(),
  keepLock: async () => Promise.resolve(),
  beginAnew: async () => Promise.resolve(),
  whileEmptied: async (empty) => empty(),
};
