import type { Row } from '../../record/change.ts';
import type { Id } from '../../record/id.ts';
import { originSchema } from '../../record/origin.ts';
import type { TableName } from '../book.ts';
import type { Day } from '../calendar/day.ts';
import { daysInMonth, isDay } from '../calendar/day.ts';

/** When an id was made, in milliseconds since 1970: a UUIDv7 begins with it (RFC 9562, 5.7). */
export function bornAt(id: Id): number {
  return Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16);
}

/** The last day of a period; null for what is none. */
export function lastDayOf(period: string): Day | null {
  const [year = 0, month = 12] = period.split('-').map(Number);
  if (period.length === 10) return isDay(period) ? period : null;
  if (!/^\d{4}(?:-\d{2})?$/u.test(period) || year < 1 || month < 1 || month > 12) return null;
  const last = `${period.slice(0, 4)}-${String(month).padStart(2, '0')}`;
  return `${last}-${daysInMonth(year, month)}`;
}

/**
 * The day on which a record stands in its client's story. What has a day of its own stands there, whenever it was written down;
 * everything else on the day of its entry. Revenue of a period that is not over yet is no news of the future.
 */
export function dayOfRecord(table: TableName, row: Row, logged: Day): Day {
  const entered = firstEntered(row) ?? logged;
  if (table === 'revenue') {
    const last = lastDayOf(String(row['period']));
    return last !== null && last < entered ? last : entered;
  }
  for (const field of ownDays[table] ?? []) {
    const day = dayIn(row, field);
    if (day !== null) return day;
  }
  return entered;
}

/** The fields that say when it was, the better one first. */
const ownDays: Readonly<Partial<Record<TableName, readonly string[]>>> = {
  visits: ['day'],
  needs: ['day'],
  obstacles: ['since'],
  economics: ['day'],
  responses: ['day'],
  contracts: ['signed'],
  payments: ['paid', 'due'],
  ratings: ['day'],
  followUps: ['opened'],
  complaints: ['received'],
  complaintSteps: ['day'],
  praises: ['day'],
  healthAnswers: ['day'],
  serviceScores: ['day'],
  npsScores: ['day'],
  opportunities: ['opened'],
  handSegments: ['day'],
  invitations: ['day'],
  residencies: ['starts'],
  handOuts: ['day'],
};

/** What was taken over from another book was written down there first. */
function firstEntered(row: Row): Day | null {
  const origin = originSchema.safeParse(row['origin']);
  return origin.success ? origin.data.on : null;
}

function dayIn(row: Row, field: string): Day | null {
  const day = row[field];
  return typeof day === 'string' && isDay(day) ? day : null;
}
