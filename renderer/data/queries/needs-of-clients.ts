import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { Need } from '../../../shared/domain/need/need.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What a client has told, the newest first, and the visit on which it can be asked further. */
export type ToldByClient = {
  readonly needs: readonly Need[];
  readonly contacts: readonly Contact[];
  /** The earliest that is planned. */
  readonly next: Visit | null;
};

/** What some clients have told, by their ids. */
export async function needsOfClients(
  book: ReadableBook,
  ids: readonly Id[],
): Promise<ReadonlyMap<Id, ToldByClient>> {
  const [needs, contacts, visits] = await Promise.all([
    book.lookUp('needs', 'clientId', ids),
    book.lookUp('contacts', 'clientId', ids),
    book.lookUp('visits', 'clientId', ids),
  ]);
  const needsBy = Map.groupBy(needs, ({ clientId }) => clientId);
  const contactsBy = Map.groupBy(contacts, ({ clientId }) => clientId);
  const planned = Map.groupBy(
    visits.filter(({ end }) => end === null),
    ({ clientId }) => clientId,
  );
  return new Map(
    ids.map((id) => [
      id,
      {
        needs: (needsBy.get(id) ?? []).toSorted(
          (a, b) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id),
        ),
        contacts: contactsBy.get(id) ?? [],
        next: (planned.get(id) ?? []).toSorted((a, b) => a.day.localeCompare(b.day))[0] ?? null,
      },
    ]),
  );
}
