import type { JournalFile } from '../../shared/bridge/journal.ts';
import { platform } from './platform.ts';

/** The safety journal; null where the page runs in a browser, which has no place for one. */
export const platformJournal: JournalFile | null =
  window.wellfield === undefined
    ? null
    : {
        state: async () => platform.journalState(),
        append: async (piece) => platform.appendJournal(piece),
        read: async (book, from) => platform.readJournal(book, from),
        forget: async (book) => platform.forgetJournal(book),
      };
