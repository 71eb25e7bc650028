import { firstScreen } from '../data/index/first-screen.ts';
import { openIndex } from '../data/index/index-client.ts';
import { snapshotsIn } from '../data/index/snapshot-store.ts';
import { bookName, openBook } from '../data/open-book.ts';
import type { BookSession } from '../hooks/book.tsx';

/** Opens the book; its index goes on opening while the first screen is shown from what was kept of it. */
export async function openSession(onOutdated: () => void): Promise<BookSession> {
  const deps = await openBook({ onOutdated });
  const first = firstScreen(snapshotsIn(deps.store), deps.book.log);
  return { deps, index: openIndex(bookName, first) };
}
