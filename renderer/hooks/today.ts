import { useEffect, useState } from 'react';
import type { Day } from '../../shared/domain/calendar/day.ts';
import { dayOf } from '../../shared/domain/calendar/day.ts';
import { useClock } from './book.tsx';

/** The day that this device's calendar shows at a moment (milliseconds since 1970). */
export function dayAt(moment: number): Day {
  const date = new Date(moment);
  return dayOf(date.getFullYear(), date.getMonth() + 1, date.getDate());
}

/** Milliseconds from a moment to the device's next midnight. */
function untilMidnight(moment: number): number {
  const date = new Date(moment);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + 1).getTime() - moment;
}

/** Today by the clock of the book, also in a window that stays open over midnight or wakes up days later. */
export function useToday(): Day {
  const now = useClock();
  const [today, setToday] = useState(() => dayAt(now()));
  useEffect(() => {
    let timer = 0;
    const look = () => {
      setToday(dayAt(now()));
      clearTimeout(timer);
      timer = window.setTimeout(look, untilMidnight(now()));
    };
    look();
    // A timer sleeps with the machine.
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearTimeout(timer);
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, [now]);
  return today;
}
