import type { Client } from '../../../shared/domain/client/client.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The clients of these ids, in their order; those that are not in the book any more are left out. */
export async function clientsById(
  book: ReadableBook,
  ids: readonly Id[],
): Promise<readonly Client[]> {
  return (await book.many('clients', ids)).flatMap((client) => (client ? [client] : []));
}
