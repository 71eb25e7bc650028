import type { Apart } from '../../../shared/domain/client/apart.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** All pairs of clients of which someone said that they are not the same; some hundreds in a large book. */
export async function apartRows(book: ReadableBook): Promise<readonly Apart[]> {
  const rows: Apart[] = [];
  await book.scan('apart', (batch) => {
    rows.push(...batch);
  });
  return rows;
}
