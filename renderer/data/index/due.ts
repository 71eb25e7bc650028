import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { Due, DueList, QueuedClient } from '../../../shared/domain/visit/due.ts';
import { beforeInQueue, bySegment, dueOf } from '../../../shared/domain/visit/due.ts';
import { visitCalendar } from '../../../shared/domain/visit/visit-calendar.ts';
import type { Columns, RevenueColumn } from './columns.ts';

type At<D> = { readonly position: number; readonly segment: SegmentLetter | null; readonly due: D };

/** Looks through the columns: no record is read. `revenue` only orders those who wait for a first visit. */
export function dueOn(
  columns: Columns,
  revenue: RevenueColumn | null,
  today: Day,
  limit: number,
): DueList {
  const due: At<Extract<Due, { kind: 'due' }>>[] = [];
  const first: At<null>[] = [];
  const withPlan: { readonly id: string; readonly day: Day }[] = [];
  for (const [position, entry] of columns.entries.entries()) {
    if (!entry || entry.archived) continue;
    const { id, segment } = entry;
    const state = dueOf({ segment, ...visitsAt(columns, position) }, today, visitCalendar);
    if (state.kind === 'due') due.push({ position, segment, due: state });
    else if (state.kind === 'first-visit') first.push({ position, segment, due: null });
    else if (state.kind === 'planned' && state.day <= today) withPlan.push({ id, day: state.day });
  }
  due.sort((a, b) =>
    beforeInQueue({ segment: a.segment, day: a.due.day }, { segment: b.segment, day: b.due.day }),
  );
  const amount = ({ position }: { readonly position: number }) => revenue?.amounts[position] ?? 0;
  first.sort((a, b) => bySegment(a, b) || amount(b) - amount(a));
  withPlan.sort((a, b) => (a.day < b.day ? -1 : 1));
  return {
    overdue: due.reduce((count, { due: { late } }) => count + (late > 0 ? 1 : 0), 0),
    dueCount: due.length,
    due: due.slice(0, limit).flatMap(({ position, due: { day, late } }) => {
      const client = clientAt(columns, position);
      return client ? [{ ...client, day, late }] : [];
    }),
    firstVisitCount: first.length,
    firstVisits: first.slice(0, limit).flatMap(({ position }) => clientAt(columns, position) ?? []),
    withPlan: withPlan.slice(0, limit).map(({ id }) => id),
  };
}

function visitsAt(columns: Columns, position: number) {
  return {
    lastVisit: columns.lastVisit[position] ?? '',
    nextVisit: columns.nextVisit[position] ?? '',
  };
}

function clientAt(columns: Columns, position: number): QueuedClient | null {
  const entry = columns.entries[position];
  if (!entry) return null;
  const { id, name, code, region, segment } = entry;
  return { id, name, code, region, segment, lastVisit: columns.lastVisit[position] ?? '' };
}
