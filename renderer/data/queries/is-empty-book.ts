import type { ReadableBook } from '../store/readable-book.ts';

/** Whether nobody has put anything into the book yet: then it offers ways to begin. */
export async function isEmptyBook(book: ReadableBook): Promise<boolean> {
  return (await book.count('clients')) === 0;
}
