import type { JournalFile } from '../../../shared/bridge/journal.ts';
import type { Deps } from '../deps.ts';
import type { Follower } from './follower.ts';

/** The whole file is read for it, so that not every start does it. */
const every = 24 * 3600 * 1000;
const key = 'journalLookedAt';

/**
 * Reads the journal as who needs it would, and copies a book that is whole once more where a disk has let a stretch of its journal go bad: the day on
 * which the book is lost is too late to find that out.
 */
export async function mendJournal(
  { store, book, device, now }: Deps,
  file: JournalFile,
  follower: Pick<Follower, 'copyLogAnew'>,
): Promise<void> {
  const looked = Number((await store.device.get(key))?.value ?? 0);
  if (Math.abs(now() - looked) < every) return;
  const { books, isNearlyFull } = await file.state();
  const own = books.find((one) => one.book === device);
  const isNeeded = own !== undefined && (await isDamaged(file, device));
  if (isNeeded) {
    // A damaged copy is better than none: without room, or without the whole book, it stays.
    if (isNearlyFull || own.upTo > (await book.log.head())) return;
    await follower.copyLogAnew();
  }
  await store.device.put({ key, value: String(now()) });
}

async function isDamaged(file: JournalFile, device: string): Promise<boolean> {
  for (let at: number | null = 0; at !== null;) {
    const part = await file.read(device, at);
    if (part.damaged > 0) return true;
    at = part.next;
  }
  return false;
}
