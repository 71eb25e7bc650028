import type { Client } from '../../../shared/domain/client/client.ts';
import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import type { Need } from '../../../shared/domain/need/need.ts';
import type { Obstacle } from '../../../shared/domain/need/obstacle.ts';
import type { RevenueOfYear } from '../../../shared/domain/revenue/revenue-by-year.ts';
import { revenueByYear } from '../../../shared/domain/revenue/revenue-by-year.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { clientFields } from './client-fields.ts';

/** What there is to know before one walks in. */
export type ClientPage = {
  readonly client: Client;
  readonly fields: readonly Field[];
  /** In the order in which they were entered, those who have left last. */
  readonly contacts: readonly Contact[];
  /** By year, newest first. */
  readonly revenue: readonly RevenueOfYear[];
  /** Visits that are planned, the next one first. */
  readonly planned: readonly Visit[];
  /** Visits that were made, newest first. */
  readonly made: readonly Visit[];
  /** Newest first. */
  readonly needs: readonly Need[];
  /** Those that are open, the newest first. */
  readonly obstacles: readonly Obstacle[];
};

/** Everything about one client; null where the book has none of this id. */
export async function clientPage(book: ReadableBook, id: Id): Promise<ClientPage | null> {
  const [client, fields, contacts, revenue, visits, needs, obstacles] = await book.together(
    async () =>
      Promise.all([
        book.get('clients', id),
        clientFields(book),
        book.lookUp('contacts', 'clientId', [id]),
        book.lookUp('revenue', 'clientId', [id]),
        book.lookUp('visits', 'clientId', [id]),
        book.lookUp('needs', 'clientId', [id]),
        book.lookUp('obstacles', 'clientId', [id]),
      ]),
  );
  if (!client) return null;
  const byDay = visits.toSorted((a, b) => a.day.localeCompare(b.day) || a.id.localeCompare(b.id));
  return {
    client,
    fields,
    contacts: contacts.toSorted(
      (a, b) =>
        Number(a.archivedAt !== null) - Number(b.archivedAt !== null) || a.id.localeCompare(b.id),
    ),
    revenue: revenueByYear(revenue),
    planned: byDay.filter(({ end }) => end === null),
    made: byDay.filter(({ end }) => end !== null).toReversed(),
    needs: needs.toSorted((a, b) => b.day.localeCompare(a.day) || b.id.localeCompare(a.id)),
    obstacles: obstacles
      .filter(({ cleared }) => cleared === null)
      .toSorted((a, b) => b.since.localeCompare(a.since) || b.id.localeCompare(a.id)),
  };
}
