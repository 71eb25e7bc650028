import { openIndex } from '../data/index/index-client.ts';
import { bookName, openBook } from '../data/open-book.ts';
import type { BookSession } from '../hooks/book.tsx';

/** Opens the book and its index side by side. */
export async function openSession(onOutdated: () => void): Promise<BookSession> {
  const deps = await openBook({ onOutdated });
  return { deps, index: await openIndex(bookName) };
}
