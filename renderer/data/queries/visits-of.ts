import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Visit, VisitEnd, VisitMode } from '../../../shared/domain/visit/visit.ts';
import type { Columns } from '../index/columns.ts';
import { numberOfDay } from '../index/columns/days.ts';
import { firstVisits, visitPlaces } from '../index/visit-places.ts';
import type { ReadableBook } from '../store/readable-book.ts';

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

/** The newest visits of a view, at most `limit`, and the figures of all of them. */
export async function visitsOf(
  book: ReadableBook,
  columns: Columns,
  view: VisitView,
  limit: number,
): Promise<VisitList> {
  const { visits } = columns;
  const figures = { made: 0, endedInPlan: 0, planned: 0, overdue: 0 };
  const from = numberOfDay(view.from ?? '');
  const today = numberOfDay(view.today);
  const places = visitPlaces(visits, (place) => {
    const day = visits.days[place] ?? 0;
    if (day < from) return false;
    const end = visits.end(place);
    if (end === null) figures.planned += 1;
    else figures.made += 1;
    if (end === null && day < today) figures.overdue += 1;
    if (end === 'plan') figures.endedInPlan += 1;
    return fits(view, end, visits.mode(place));
  });
  const rows = await listed(book, columns, firstVisits(visits, places, limit, true));
  return { view, ...figures, count: places.length, rows };
}

function fits(
  { mode, outcome }: VisitView,
  end: VisitEnd | null,
  madeBy: VisitMode | undefined,
): boolean {
  return (mode === null || madeBy === mode) && (outcome === null || (end ?? 'planned') === outcome);
}

/** The visits at these places of the index, as the book has them, with the names of their clients. */
export async function listed(
  book: ReadableBook,
  { visits, ids, texts }: Columns,
  places: readonly number[],
): Promise<readonly ListedVisit[]> {
  const clientAt = (place: number) => visits.clients[place] ?? -1;
  const records = await book.owned(
    'visits',
    places.map((place) => ({ id: visits.id(place), owner: ids.at(clientAt(place)) })),
  );
  // One that was removed a moment ago may still be in the index.
  return records.flatMap((visit, i) =>
    visit ? [{ ...visit, client: texts.name.get(clientAt(places[i] ?? -1)) }] : [],
  );
}
