import { addDays, dayOf, daysInMonth, type Day } from '../calendar/day.ts';
import { mondayOf } from '../visit/load.ts';
import type { RhythmPeriod } from './rhythm.ts';

/** A week, month or quarter: its name in records, its first and its last day. */
export type Period = { readonly key: string; readonly start: Day; readonly end: Day };

export function periodOf(every: RhythmPeriod, day: Day): Period {
  if (every === 'week') {
    const start = mondayOf(day);
    return { key: start, start, end: addDays(start, 6) };
  }
  const [year = 0, month = 0] = day.split('-').map(Number);
  if (every === 'month') return { key: day.slice(0, 7), ...months(year, month, month) };
  const quarter = Math.ceil(month / 3);
  const key = `${day.slice(0, 4)}-Q${quarter}`;
  return { key, ...months(year, quarter * 3 - 2, quarter * 3) };
}

export function nextPeriod(every: RhythmPeriod, { end }: Period): Period {
  return periodOf(every, addDays(end, 1));
}

function months(year: number, first: number, last: number): Omit<Period, 'key'> {
  return { start: dayOf(year, first, 1), end: dayOf(year, last, daysInMonth(year, last)) };
}
