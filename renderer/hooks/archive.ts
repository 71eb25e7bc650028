import { openArchiveDesk } from '../data/archive/open-desk.ts';
import type { OpenArchiveDesk } from '../data/archive/open-desk.ts';
import { bookName } from '../data/open-book.ts';

export type { ArchiveProgress } from '../data/archive/archive-files.ts';
export type { ArchiveFacts, SavedArchive } from '../data/archive/desk.ts';
export type { ExportRefusal } from '../data/archive/export-archive.ts';
export type { OpenArchiveDesk } from '../data/archive/open-desk.ts';
export type { Restored } from '../data/archive/restore-archive.ts';

/** Opens the desk for archives of the open book. */
export async function openDesk(): Promise<OpenArchiveDesk> {
  return openArchiveDesk(bookName);
}
