import type { Need } from '../../../shared/domain/need/need.ts';
import type { Opportunity } from '../../../shared/domain/opportunity/opportunity.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** A visit with the first need that was heard on it, and the opportunity that its plan led to. */
export type VisitRecord = {
  readonly visit: Visit;
  readonly need: Need | null;
  readonly opportunity: Opportunity | null;
};

/** What was written down of a visit; null where it is not in the book. */
export async function visitRecord(book: ReadableBook, id: Id): Promise<VisitRecord | null> {
  const visit = await book.get('visits', id);
  if (!visit) return null;
  const heard = await book.lookUp('needs', 'visitId', [id]);
  const [opportunity = null] = await book.lookUp('opportunities', 'visitId', [id]);
  return {
    visit,
    opportunity,
    need: heard.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(0) ?? null,
  };
}
