import type { SegmentService } from '../../../shared/domain/segment/service-mode.ts';
import { servicesOf } from '../../../shared/domain/segment/service-mode.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** How the clients of each segment are to be served, key clients first. */
export async function segmentServices(book: ReadableBook): Promise<readonly SegmentService[]> {
  return servicesOf(await allRows(book, 'segmentServices'));
}
