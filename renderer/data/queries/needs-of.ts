import type { Contact } from '../../../shared/domain/contact/contact.ts';
import type { EconomicsSheet } from '../../../shared/domain/need/economics-sheet.ts';
import type { Need } from '../../../shared/domain/need/need.ts';
import type { Obstacle } from '../../../shared/domain/need/obstacle.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What a client needs, what keeps it from that, and whoever and whatever these name. */
export type NeedsOfClient = {
  /** The newest first. */
  readonly needs: readonly Need[];
  /** Those that are open first, then the newest. */
  readonly obstacles: readonly Obstacle[];
  /** The newest first. */
  readonly sheets: readonly EconomicsSheet[];
  readonly contacts: readonly Contact[];
  /** Visits that were made, the newest first. */
  readonly visits: readonly Visit[];
};

export async function needsOf(book: ReadableBook, client: Id): Promise<NeedsOfClient> {
  const [needs, obstacles, sheets, contacts, visits] = await book.together(async () =>
    Promise.all([
      book.lookUp('needs', 'clientId', [client]),
      book.lookUp('obstacles', 'clientId', [client]),
      book.lookUp('economics', 'clientId', [client]),
      book.lookUp('contacts', 'clientId', [client]),
      book.lookUp('visits', 'clientId', [client]),
    ]),
  );
  return {
    needs: needs.toSorted(newestFirst),
    obstacles: obstacles.toSorted(openFirst),
    sheets: sheets.toSorted(newestFirst),
    contacts: contacts.toSorted((a, b) => a.id.localeCompare(b.id)),
    visits: visits.filter(({ end }) => end !== null).toSorted(newestFirst),
  };
}

function newestFirst<T extends { readonly day: string; readonly id: Id }>(a: T, b: T): number {
  return b.day.localeCompare(a.day) || b.id.localeCompare(a.id);
}

function openFirst(a: Obstacle, b: Obstacle): number {
  return (
    Number(a.cleared !== null) - Number(b.cleared !== null) ||
    b.since.localeCompare(a.since) ||
    b.id.localeCompare(a.id)
  );
}
