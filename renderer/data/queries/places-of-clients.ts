import type { KnownPlace } from '../../../shared/domain/place/find-place.ts';
import { findPlace } from '../../../shared/domain/place/find-place.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** Where clients are, as far as their region and address say; by their ids, which are given in one text with commas between them. */
export async function placesOfClients(
  book: ReadableBook,
  ids: string,
): Promise<ReadonlyMap<Id, KnownPlace>> {
  const clients = await book.many('clients', ids === '' ? [] : ids.split(','));
  return new Map(
    clients.flatMap((client) => {
      const place = client && findPlace(client.region, client.address);
      return client && place ? [[client.id, place] as const] : [];
    }),
  );
}
