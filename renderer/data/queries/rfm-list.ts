import { theRfmList } from '../../../shared/domain/segment/rfm-list.ts';
import type { RfmDefinition } from '../../../shared/domain/segment/rfm.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The office's own list of RFM segments; null where the usual one holds. */
export async function rfmList(book: ReadableBook): Promise<readonly RfmDefinition[] | null> {
  return (await book.get('rfmLists', theRfmList))?.segments ?? null;
}
