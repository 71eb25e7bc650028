import type { Point } from '../../../shared/domain/place/point.ts';
import { whereIs } from '../../../shared/domain/place/where-is.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** Where a client is; without a name where somebody said so by a point of its own. */
export type ClientPlace = { readonly name: string | null; readonly point: Point };

/** Where clients are, as far as is known; by their ids, which are given in one text with commas between them. */
export async function placesOfClients(
  book: ReadableBook,
  ids: string,
): Promise<ReadonlyMap<Id, ClientPlace>> {
  const clients = await book.many('clients', ids === '' ? [] : ids.split(','));
  return new Map(
    clients.flatMap((client) => {
      const where = client && whereIs(client);
      if (!client || !where) return [];
      const name = where.by === 'place' ? where.place.name : null;
      return [[client.id, { name, point: where.point }] as const];
    }),
  );
}
