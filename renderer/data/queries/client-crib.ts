import type { Client } from '../../../shared/domain/client/client.ts';
import type { Crib } from '../../../shared/domain/contact/crib.ts';
import { cribOf } from '../../../shared/domain/contact/crib.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { staffList } from './staff-list.ts';

/** The sheet for the next visit; null where the book has no such client. */
export async function clientCrib(
  book: ReadableBook,
  id: Id,
): Promise<{ readonly client: Client; readonly crib: Crib } | null> {
  const client = await book.get('clients', id);
  if (!client) return null;
  const [contacts, visits, needs, obstacles, responses, staff] = await Promise.all([
    book.lookUp('contacts', 'clientId', [id]),
    book.lookUp('visits', 'clientId', [id]),
    book.lookUp('needs', 'clientId', [id]),
    book.lookUp('obstacles', 'clientId', [id]),
    book.lookUp('responses', 'clientId', [id]),
    staffList(book),
  ]);
  const crib = cribOf({ client, contacts, visits, needs, obstacles, responses, staff });
  return { client, crib };
}
