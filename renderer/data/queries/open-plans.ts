import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ListedVisit } from './visits-of.ts';
import { named } from './visits-of.ts';

export type OpenPlans = {
  /** Planned for today, or were to be made before it; earliest first. */
  readonly visits: readonly ListedVisit[];
  /** How many visits are planned for today in the whole book. */
  readonly today: number;
};

/** What is planned with these clients up to today. What is planned with archived ones waits with them. */
export async function openPlans(
  book: ReadableBook,
  clients: readonly Id[],
  today: Day,
): Promise<OpenPlans> {
  const ofClients = await book.lookUp('visits', 'clientId', clients);
  const open = ofClients
    .filter(({ end, day }) => end === null && day <= today)
    .toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)));
  const ofToday = (await book.lookUp('visits', 'day', [today])).filter(({ end }) => end === null);
  return {
    visits: await named(book, open),
    today: (await withLivingClient(book, ofToday)).length,
  };
}

async function withLivingClient(
  book: ReadableBook,
  visits: readonly Visit[],
): Promise<readonly Visit[]> {
  const clients = await book.many(
    'clients',
    visits.map(({ clientId }) => clientId),
  );
  return visits.filter((_, i) => clients[i]?.archivedAt === null);
}
