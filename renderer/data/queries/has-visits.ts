import type { ReadableBook } from '../store/readable-book.ts';

/** Whether any visit was ever written down. */
export async function hasVisits(book: ReadableBook): Promise<boolean> {
  return (await book.count('visits')) > 0;
}
