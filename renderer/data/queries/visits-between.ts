import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { OwnerCount } from '../../../shared/domain/visit/load.ts';
import type { Columns } from '../index/columns.ts';
import { states } from '../index/columns.ts';
import { dayOfNumber, numberOfDay } from '../index/columns/days.ts';
import type { VisitColumns } from '../index/columns/visit-columns.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ListedVisit } from './visits-of.ts';
import { listed } from './visits-of.ts';

/** Which days, and whose clients; null for everybody's, '' for those that nobody looks after. */
export type CalendarView = { readonly from: Day; readonly to: Day; readonly owner: string | null };

export type CalendarDay = {
  readonly day: Day;
  readonly planned: number;
  readonly made: number;
  /** Of everybody, whoever is shown. */
  readonly owners: readonly OwnerCount[];
  /** Planned ones first; at most as many as were asked for. */
  readonly visits: readonly ListedVisit[];
};

export type CalendarPart = {
  /** What was asked for: an answer may come after the next question was put. */
  readonly view: CalendarView;
  /** Every day of the range, in order. */
  readonly days: readonly CalendarDay[];
};

type Marked = { planned: number; made: number; places: number[]; owners: Map<number, number> };

/** The visits of a range of days from the columns of the index; read are only those that are shown, `perDay` of each day. */
export async function visitsBetween(
  book: ReadableBook,
  columns: Columns,
  view: CalendarView,
  perDay: number,
): Promise<CalendarPart> {
  const { visits } = columns;
  const [from, to] = [numberOfDay(view.from), numberOfDay(view.to)];
  const days = Array.from({ length: to - from + 1 }, (): Marked => ({
    planned: 0,
    made: 0,
    places: [],
    owners: new Map(),
  }));
  const { codes, shared } = columns.valuesOf('owner');
  const wanted = view.owner === null ? null : shared.indexOf(view.owner);
  for (const place of [...visits.falling(from, to)].flat().toSorted((a, b) => a - b)) {
    const marked = days[(visits.days[place] ?? 0) - from];
    if (!marked || !isShown(columns, place)) continue;
    const owner = codes.at(visits.clients[place] ?? -1);
    marked.owners.set(owner, (marked.owners.get(owner) ?? 0) + 1);
    if (wanted === null || owner === wanted) mark(marked, visits, place);
  }
  const shown = days.map(({ places }) => places.toSorted(plannedFirst(columns)).slice(0, perDay));
  const rows = await listed(book, columns, shown.flat());
  const byDay = Map.groupBy(rows, ({ day }) => day);
  return {
    view,
    days: days.map(({ planned, made, owners }, i) => {
      const day = dayOfNumber(from + i);
      const counts = Array.from(owners, ([code, count]) => ({
        owner: textOf(shared[code]),
        count,
      }));
      return { day, planned, made, owners: counts, visits: byDay.get(day) ?? [] };
    }),
  };
}

/** What is planned with archived clients waits with them; what was made was made. */
function isShown({ visits, states: at }: Columns, place: number) {
  return visits.end(place) !== null || at[visits.clients[place] ?? -1] === states.present;
}

function mark(marked: Marked, visits: VisitColumns, place: number): void {
  if (visits.end(place) === null) marked.planned += 1;
  else marked.made += 1;
  marked.places.push(place);
}

function plannedFirst({ visits }: Columns) {
  const isMade = (place: number) => Number(visits.end(place) !== null);
  return (a: number, b: number) => isMade(a) - isMade(b) || visits.compare(a, b);
}

function textOf(value: string | readonly string[] | undefined): string {
  return typeof value === 'string' ? value : '';
}
