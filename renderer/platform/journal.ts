import type { Bridge } from '../../shared/bridge/contract.ts';
import type { JournalFile } from '../../shared/bridge/journal.ts';

/** Main's safety journal behind a bridge. */
export function journalOver(bridge: Bridge): JournalFile {
  return {
    state: async () => bridge.journalState(),
    append: async (piece) => bridge.appendJournal(piece),
    read: async (book, from) => bridge.readJournal(book, from),
    forget: async (book) => bridge.forgetJournal(book),
    keepLock: async (book, lock) => bridge.keepJournalLock(book, lock),
    files: async () => bridge.journalFiles(),
    keepFile: async (file) => bridge.keepJournalFile(file),
    readFile: async (hash) => bridge.readJournalFile(hash),
    dropFile: async (hash) => bridge.dropJournalFile(hash),
  };
}
