import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { Met } from '../../../shared/domain/contact/met.ts';
import { lastMet } from '../../../shared/domain/contact/met.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type ClientPeople = {
  /** In the order in which they were entered, those who have left last. */
  readonly contacts: readonly Contact[];
  /** When each was last met, as far as the book can tell. */
  readonly met: ReadonlyMap<Id, Met>;
};

/** The people at a client. */
export async function clientPeople(book: ReadableBook, client: Id): Promise<ClientPeople> {
  const [contacts, visits, responses] = await Promise.all([
    book.lookUp('contacts', 'clientId', [client]),
    book.lookUp('visits', 'clientId', [client]),
    book.lookUp('responses', 'clientId', [client]),
  ]);
  const met = contacts.flatMap((contact) => {
    const last = lastMet(contact, { visits, responses });
    return last ? [[contact.id, last] as const] : [];
  });
  return {
    contacts: contacts.toSorted(
      (a, b) =>
        Number(a.archivedAt !== null) - Number(b.archivedAt !== null) || a.id.localeCompare(b.id),
    ),
    met: new Map(met),
  };
}
