import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What some clients are called by now; those that the book no longer has are left out. */
export async function clientNames(
  book: ReadableBook,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, string>> {
  const clients = await book.many('clients', ids);
  return new Map(clients.flatMap((client) => (client ? [[client.id, client.name] as const] : [])));
}
