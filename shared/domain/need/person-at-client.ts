import type { Id } from '../../record/id.ts';
import type { Contact } from '../contact/contact.ts';

/** Why a contact cannot be named: it is no longer at this client, or has left. */
export type PersonProblem = {
  readonly field: 'contactId';
  readonly type: 'person-gone' | 'person-left';
};

/** Whoever was named before stays named, also after leaving; only who is here now can be named anew. */
export function problemsOfPerson(
  wanted: Id | null,
  before: Id | null,
  contacts: readonly Contact[],
): readonly PersonProblem[] {
  if (wanted === null || wanted === before) return [];
  const contact = contacts.find(({ id }) => id === wanted);
  if (!contact) return [{ field: 'contactId', type: 'person-gone' }];
  return contact.archivedAt === null ? [] : [{ field: 'contactId', type: 'person-left' }];
}
