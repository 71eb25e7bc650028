import type { Rhythm } from '../../../shared/domain/rhythm/rhythm.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** What was agreed with a client, in the order in which it was entered. */
export async function rhythmsOf(book: ReadableBook, client: Id): Promise<readonly Rhythm[]> {
  const all = await book.lookUp('rhythms', 'clientId', [client]);
  return all.toSorted((a, b) => a.id.localeCompare(b.id));
}

export type ClientRhythm = { readonly rhythm: Rhythm; readonly client: string };

/** What was agreed with all clients of the book that are not archived: few have such an agreement. */
export async function allRhythms(book: ReadableBook): Promise<readonly ClientRhythm[]> {
  const all = await allRows(book, 'rhythms');
  const ids = [...new Set(all.map(({ clientId }) => clientId))];
  const clients = await book.many('clients', ids);
  const names = new Map(
    clients.flatMap((one) => (one?.archivedAt === null ? [[one.id, one.name]] : [])),
  );
  return all.flatMap((rhythm) => {
    const client = names.get(rhythm.clientId);
    return client === undefined ? [] : [{ rhythm, client }];
  });
}
