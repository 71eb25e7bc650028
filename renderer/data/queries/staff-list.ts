import type { Staff } from '../../../shared/domain/team/team.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** Everybody of the office, in the order in which they were entered, those who have left last. An office is small. */
export async function staffList(book: ReadableBook): Promise<readonly Staff[]> {
  const staff: Staff[] = [];
  await book.scan('staff', (batch) => {
    staff.push(...batch);
  });
  return staff.toSorted(
    (a, b) =>
      Number(a.archivedAt !== null) - Number(b.archivedAt !== null) || a.id.localeCompare(b.id),
  );
}
