import { useCallback } from 'react';
import type { Day } from '../../shared/domain/calendar/day.ts';
import type { DueList } from '../../shared/domain/visit/due.ts';
import type { IndexQuestions } from '../data/index/index-client.ts';
import type { OpenPlans } from '../data/queries/open-plans.ts';
import type { CalendarPart, CalendarView } from '../data/queries/visits-between.ts';
import type { ListedVisit, VisitList, VisitView } from '../data/queries/visits-of.ts';
import { useIndex } from './book.tsx';
import { useWorkingCalendar } from './working-calendar.ts';

/** Who is due on a day, asked again whenever the book has moved. */
export function useDue(today: Day, limit: number): DueList | undefined {
  const calendar = useWorkingCalendar();
  return useIndex(
    useCallback(
      async (index: IndexQuestions) => index.due({ today, calendar }, limit),
      [today, calendar, limit],
    ),
  );
}

/** The newest visits of a view, asked again whenever the book has moved; give it a view that is kept by useMemo. */
export function useVisits(view: VisitView, limit: number): VisitList | undefined {
  return useIndex(
    useCallback(async (index: IndexQuestions) => index.visits(view, limit), [view, limit]),
  );
}

/** The first plans up to a day, asked again whenever the book has moved. */
export function useOpenPlans(today: Day, limit: number): OpenPlans | undefined {
  return useIndex(
    useCallback(async (index: IndexQuestions) => index.openPlans(today, limit), [today, limit]),
  );
}

/** What was done lately, asked again whenever the book has moved. */
export function useRecentVisits(today: Day, limit: number): readonly ListedVisit[] | undefined {
  return useIndex(
    useCallback(async (index: IndexQuestions) => index.recentVisits(today, limit), [today, limit]),
  );
}

/** The visits of a range of days, asked again whenever the book has moved; give it a view that is kept by useMemo. */
export function useVisitsBetween(view: CalendarView, perDay: number): CalendarPart | undefined {
  return useIndex(
    useCallback(async (index: IndexQuestions) => index.visitsBetween(view, perDay), [view, perDay]),
  );
}
