import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Visit, VisitMode } from '../../../shared/domain/visit/visit.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { walkVisits } from './walk-visits.ts';

/** Which visits. Those that are planned from today on belong to every period. */
export type VisitView = {
  /** The first day of the period; null = since the first visit. */
  readonly from: Day | null;
  readonly today: Day;
  readonly mode: VisitMode | null;
  readonly outcome: VisitState | null;
};

/** How a visit stands: the two ends of one that was made, or planned. */
export const visitStates = ['archived', 'plan', 'planned'] as const;
export type VisitState = (typeof visitStates)[number];

/** A visit with what its list says of its client. */
export type ListedVisit = Visit & { readonly client: string };

export type VisitList = {
  /** What was asked for: an answer may come after the next question was put. */
  readonly view: VisitView;
  /** Of the whole period, whatever the filter says. */
  readonly made: number;
  readonly endedInPlan: number;
  readonly planned: number;
  readonly overdue: number;
  /** How many visits the filter lets through, and the newest of them. */
  readonly count: number;
  readonly rows: readonly ListedVisit[];
};

const firstDay = '0001-01-01';
const lastDay = '9999-12-31';

/** The newest visits of a view, at most `limit`, and the figures of all of them; no more is kept in memory than is answered. */
export async function visitsOf(
  book: ReadableBook,
  view: VisitView,
  limit: number,
): Promise<VisitList> {
  const figures = { made: 0, endedInPlan: 0, planned: 0, overdue: 0, count: 0 };
  let newest: Visit[] = [];
  const days = { from: view.from ?? firstDay, to: lastDay, first: 'lowest' } as const;
  await walkVisits(book, days, (batch) => {
    for (const visit of batch) {
      if (visit.end === null) figures.planned += 1;
      else figures.made += 1;
      if (visit.end === null && visit.day < view.today) figures.overdue += 1;
      if (visit.end === 'plan') figures.endedInPlan += 1;
      if (!fits(visit, view)) continue;
      figures.count += 1;
      newest.push(visit);
    }
    newest = newest.slice(-limit);
    return true;
  });
  return { view, ...figures, rows: await named(book, newest.toReversed()) };
}

function fits(visit: Visit, { mode, outcome }: VisitView): boolean {
  const state = visit.end ?? 'planned';
  return (mode === null || visit.mode === mode) && (outcome === null || state === outcome);
}

/** The visits with the names of their clients. */
export async function named(
  book: ReadableBook,
  visits: readonly Visit[],
): Promise<readonly ListedVisit[]> {
  const ids = [...new Set(visits.map(({ clientId }) => clientId))];
  const clients = await book.many('clients', ids);
  const names = new Map(clients.flatMap((client) => (client ? [[client.id, client.name]] : [])));
  return visits.map((visit) => ({ ...visit, client: names.get(visit.clientId) ?? '' }));
}
