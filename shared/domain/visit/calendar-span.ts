import { addDays, dayOf, dayOfWeek, daysInMonth, type Day } from '../calendar/day.ts';
import { monthsLater } from '../contract/instalments.ts';
import { mondayOf } from './load.ts';

/** What a calendar shows at once. */
export const calendarSpans = ['week', 'month'] as const;
export type CalendarSpan = (typeof calendarSpans)[number];

/** The days of whole weeks in which a day's week, or its month, lies; Monday first. */
export function daysAround(day: Day, span: CalendarSpan): readonly Day[] {
  const [first, last] = span === 'week' ? [day, day] : [monthOf(day), lastOfMonth(day)];
  const monday = mondayOf(first);
  const sunday = addDays(last, 7 - dayOfWeek(last));
  const days: Day[] = [];
  for (let next = monday; next <= sunday; next = addDays(next, 1)) days.push(next);
  return days;
}

/** The same place one span further, or before. */
export function stepBy(day: Day, span: CalendarSpan, steps: -1 | 1): Day {
  return span === 'week' ? addDays(day, steps * 7) : (monthsLater(day, steps) ?? day);
}

function monthOf(day: Day): Day {
  return `${day.slice(0, 8)}01`;
}

function lastOfMonth(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return dayOf(year, month, daysInMonth(year, month));
}
