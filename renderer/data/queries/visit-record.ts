import type { Need } from '../../../shared/domain/need/need.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** A visit with the first need that was heard on it; null where it is not in the book. */
export type VisitRecord = { readonly visit: Visit; readonly need: Need | null };

/** What was written down of a visit. */
export async function visitRecord(book: ReadableBook, id: Id): Promise<VisitRecord | null> {
  const visit = await book.get('visits', id);
  if (!visit) return null;
  const heard = await book.lookUp('needs', 'visitId', [id]);
  return { visit, need: heard.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(0) ?? null };
}
