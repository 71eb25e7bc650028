import type { CapacityRow } from '../../../shared/domain/visit/capacity.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** What people can make of visits, as far as the office has said so. */
export async function capacities(book: ReadableBook): Promise<readonly CapacityRow[]> {
  return allRows(book, 'capacities');
}
