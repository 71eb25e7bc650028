import { useMemo } from 'react';
import type { WorkingCalendar } from '../../shared/domain/calendar/working-days.ts';
import { calendarWith, visitCalendar } from '../../shared/domain/visit/visit-calendar.ts';
import { holidayNotices } from '../data/queries/holiday-notices.ts';
import { useLive } from './book.tsx';

/** The working days of the book; what the product knows of them until the book has been asked. */
export function useWorkingCalendar(): WorkingCalendar {
  const own = useLive(holidayNotices);
  return useMemo(() => (own ? calendarWith(own) : visitCalendar), [own]);
}
