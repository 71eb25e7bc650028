import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { Group, Staff } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { staffList } from './staff-list.ts';

export type ClientTeam = {
  readonly staff: readonly Staff[];
  /** In the order in which they were entered. */
  readonly groups: readonly Group[];
  readonly contacts: readonly Contact[];
};

/** The office's people, and the client's own groups with those who may be in them. */
export async function clientTeam(book: ReadableBook, client: Id): Promise<ClientTeam> {
  const [staff, groups, contacts] = await Promise.all([
    staffList(book),
    book.lookUp('groups', 'clientId', [client]),
    book.lookUp('contacts', 'clientId', [client]),
  ]);
  const entered = (a: { readonly id: Id }, b: { readonly id: Id }) => a.id.localeCompare(b.id);
  return { staff, groups: groups.toSorted(entered), contacts: contacts.toSorted(entered) };
}
