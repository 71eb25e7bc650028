import { z } from 'zod';
import { dayValue, idValue, noteValue } from '../../record/values.ts';
import { addDays, daysBetween, type Day } from '../calendar/day.ts';
import { nextWorkingDay, type WorkingCalendar } from '../calendar/working-days.ts';
import { monthsLater } from '../contract/instalments.ts';
import { visitModes, visitPurposes } from './visit.ts';

/** `cycle`: by the cycle of the client's segment, in days. */
export const seriesUnits = ['cycle', 'day', 'week', 'month'] as const;
export type SeriesUnit = (typeof seriesUnits)[number];

/** So many visits a series plans at most. */
export const mostTurns = 200;
export const longestStep = 999;

/** Visits to one client at regular intervals (拜访系列). Its visits name it, and the turn that each of them is. */
export const seriesSchema = z.object({
  id: idValue,
  clientId: idValue,
  /** Every turn is counted from this day, be it a day off; nothing that is moved moves it. */
  anchor: dayValue,
  /** Of a `cycle`, the days that the segment's cycle had when the series was laid. */
  every: z.int().min(1).max(longestStep),
  unit: z.enum(seriesUnits),
  /** The turn from which it was laid last; those before it are over. */
  first: z.int().min(0),
  /** Either the last day or the number of visits says where it ends. */
  until: dayValue.nullable(),
  times: z.int().min(1).max(mostTurns).nullable(),
  mode: z.enum(visitModes),
  purposes: z.array(z.enum(visitPurposes)),
  note: noteValue,
  /** The day on which the rest of it was taken away; null while it goes on. */
  stopped: dayValue.nullable(),
});
export type Series = z.infer<typeof seriesSchema>;

/** A visit that a series asks for: its number from the anchor on, and the working day that it falls on. */
export type Turn = { readonly turn: number; readonly day: Day };

type Steps = Pick<Series, 'anchor' | 'every' | 'unit'>;

/** The day of a turn before it is moved to a working day; null beyond the calendar. */
export function dayOfTurn({ anchor, every, unit }: Steps, turn: number): Day | null {
  const count = every * turn;
  if (unit === 'month') return within(monthsLater(anchor, count));
  const days = unit === 'week' ? count * 7 : count;
  return daysBetween(anchor, lastDay) < days ? null : addDays(anchor, days);
}

/**
 * The visits of a series, each moved to the next working day from where its own turn stands, so that nothing drifts. Turns that
 * meet on one day are one visit. At most `mostTurns`.
 */
export function turnsOf(
  series: Steps & Pick<Series, 'first' | 'until' | 'times'>,
  calendar: WorkingCalendar,
): readonly Turn[] {
  const turns: Turn[] = [];
  const most = Math.min(series.times ?? mostTurns, mostTurns);
  for (let turn = series.first; turns.length < most; turn += 1) {
    const stands = dayOfTurn(series, turn);
    if (stands === null) break;
    const day = nextWorkingDay(calendar, stands);
    if (series.until !== null && day > series.until) break;
    if (day !== turns.at(-1)?.day) turns.push({ turn, day });
  }
  return turns;
}

/** Far enough from the end of the calendar that there is a working day behind it. */
const lastDay: Day = '9999-11-30';

function within(day: Day | null): Day | null {
  return day !== null && day <= lastDay ? day : null;
}
