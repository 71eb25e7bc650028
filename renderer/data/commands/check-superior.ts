import type { Contact } from '../../../shared/domain/contact/contact.ts';
import { circleWith } from '../../../shared/domain/contact/decision-chain.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type SuperiorRefusal =
  /** The people who would report to themselves, each followed by whom they report to. */
  | { readonly type: 'reports-in-circle'; readonly people: readonly string[] }
  /** The superior is no contact of the same client. */
  | { readonly type: 'superior-not-found' };

/**
 * Refuses a superior who would make people report to themselves. It looks at the book within the transaction that stores the
 * edit, so that of two windows whose edits together close a circle the second is refused.
 */
export async function checkSuperior(
  book: ReadableBook,
  contact: Contact,
): Promise<Result<void, SuperiorRefusal>> {
  if (contact.reportsTo === null) return ok(undefined);
  const stored = await book.lookUp('contacts', 'clientId', [contact.clientId]);
  const people = [...stored.filter(({ id }) => id !== contact.id), contact];
  if (!people.some(({ id }) => id === contact.reportsTo)) {
    return err({ type: 'superior-not-found' });
  }
  const circle = circleWith(people, new Map([[contact.id, contact.reportsTo]]));
  if (!circle) return ok(undefined);
  return err({ type: 'reports-in-circle', people: circle.map(({ name }) => name) });
}
