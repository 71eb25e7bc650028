import type { Client } from '../../../shared/domain/client/client.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** The client alone; null where the book has none of this id. */
export async function clientRecord(book: ReadableBook, id: Id): Promise<Client | null> {
  return (await book.get('clients', id)) ?? null;
}
