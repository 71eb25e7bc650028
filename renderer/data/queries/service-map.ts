import type { StaffPoint } from '../../../shared/domain/care/quadrant.ts';
import { quadrantOf } from '../../../shared/domain/care/quadrant.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** A person of the office on the service quadrant; '' as the name of one who is not in the book any more. */
export type NamedPoint = StaffPoint & { readonly name: string };

/** Everybody who was scored, by the means of their scores. */
export async function serviceMap(book: ReadableBook): Promise<readonly NamedPoint[]> {
  const points = quadrantOf(await allRows(book, 'serviceScores'));
  const staff = await book.many(
    'staff',
    points.map(({ staffId }) => staffId),
  );
  return points.map((point, at) => ({ ...point, name: staff[at]?.name ?? '' }));
}
