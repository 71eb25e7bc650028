import { heldByHand } from '../../../shared/domain/segment/by-hand.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** How many clients are held in their segment by hand. */
export async function heldCount(book: ReadableBook): Promise<number> {
  return heldByHand(await allRows(book, 'handSegments')).size;
}
