import type { Client } from '../../../shared/domain/client/client.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** Nothing new is written down about a client that is not in the book, or is archived. */
export type ClientRefusal = { readonly type: 'client-not-found' | 'client-archived' };

/** The client of something that is to be written down. */
export async function clientInUse(
  book: ReadableBook,
  id: Id,
): Promise<Result<Client, ClientRefusal>> {
  const client = await book.get('clients', id);
  if (!client) return err({ type: 'client-not-found' });
  return client.archivedAt === null ? ok(client) : err({ type: 'client-archived' });
}
