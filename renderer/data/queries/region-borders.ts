import type { RegionBorder } from '../../../shared/domain/territory/region-border.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** What people said of which regions are next to each other. */
export async function regionBorders(book: ReadableBook): Promise<readonly RegionBorder[]> {
  return allRows(book, 'regionBorders');
}
