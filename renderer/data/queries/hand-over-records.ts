import type { HandOverRecords } from '../../../shared/domain/client/hand-over-facts.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What the steps of some clients' hand-overs are measured by; an entry for each client. */
export async function handOverRecords(
  book: ReadableBook,
  clients: readonly Id[],
): Promise<ReadonlyMap<Id, HandOverRecords>> {
  const [contacts, visits, needs] = await Promise.all([
    book.lookUp('contacts', 'clientId', clients),
    book.lookUp('visits', 'clientId', clients),
    book.lookUp('needs', 'clientId', clients),
  ]);
  const present = countByClient(contacts.filter(({ archivedAt }) => archivedAt === null));
  const made = countByClient(visits.filter(({ end }) => end !== null));
  const heard = countByClient(needs);
  return new Map(
    clients.map((id) => [
      id,
      {
        contacts: present.get(id) ?? 0,
        visits: made.get(id) ?? 0,
        needs: heard.get(id) ?? 0,
      },
    ]),
  );
}

function countByClient(rows: readonly { readonly clientId: Id }[]): ReadonlyMap<Id, number> {
  const counts = new Map<Id, number>();
  for (const { clientId } of rows) counts.set(clientId, (counts.get(clientId) ?? 0) + 1);
  return counts;
}
