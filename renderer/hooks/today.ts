import { useEffect, useState } from 'react';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/day.ts';
import { useClock } from './book.tsx';

/** The day that this device's calendar shows at a moment (milliseconds since 1970). */
export function dayAt(moment: number): Day {
  const date = new Date(moment);
  return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

const minute = 60_000;

/** Today by the clock of the book, also in a window that stays open over midnight. */
export function useToday(): Day {
  const now = useClock();
  const [today, setToday] = useState(() => dayAt(now()));
  useEffect(() => {
    const timer = setInterval(() => setToday(dayAt(now())), minute);
    return () => clearInterval(timer);
  }, [now]);
  return today;
}
