import type { Client } from '../../../shared/domain/client/client.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** A client as the visit form sees it, with the visits that are planned with it, earliest first. */
export type VisitClient = Pick<Client, 'id' | 'code' | 'name' | 'region' | 'archivedAt'> & {
  readonly planned: readonly Visit[];
};

/** Whom the visit is to; null where the book has no such client. */
export async function visitClient(book: ReadableBook, id: Id): Promise<VisitClient | null> {
  const client = await book.get('clients', id);
  if (!client) return null;
  const visits = await book.lookUp('visits', 'clientId', [id]);
  const { code, name, region, archivedAt } = client;
  const planned = visits
    .filter(({ end }) => end === null)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return { id, code, name, region, archivedAt, planned };
}
