import { z } from 'zod';
import { addDays, type Day } from '../calendar/day.ts';

/** What the clients are measured by. Margin is none of them: no record of the book says what a sale cost. */
export const metrics = ['revenue', 'service-fee', 'visits', 'hours'] as const;
export type Metric = (typeof metrics)[number];

const dayPattern = String.raw`\d{4}-\d{2}-\d{2}`;

/** A year, `YYYY`, or two days with both included, `YYYY-MM-DD/YYYY-MM-DD` (ISO 8601). */
export const measuredPeriodValue = z
  .string()
  .regex(new RegExp(`^(\\d{4}|${dayPattern}/${dayPattern})$`, 'u'));

/** The part of the book: a client belongs to it by each list that is not empty. */
export const subsetSchema = z.object({
  regions: z.array(z.string()),
  industries: z.array(z.string()),
  owners: z.array(z.string()),
});
export type Subset = z.infer<typeof subsetSchema>;

export const everybody: Subset = { regions: [], industries: [], owners: [] };

export function isEverybody({ regions, industries, owners }: Subset): boolean {
  return regions.length + industries.length + owners.length === 0;
}

/** What is measured; its values are money in the smallest unit, visits, or minutes (for hours). */
export type Measure = {
  readonly metric: Metric;
  /** As `measuredPeriodValue` has it. */
  readonly period: string;
  /** Says nothing of visits and hours. */
  readonly currency: string;
  readonly scope: Subset;
  /** From which it is seen whether a period is over. */
  readonly today: Day;
};

/** The first and the last day of a measured period. */
export function daysOfPeriod(period: string): readonly [from: Day, to: Day] {
  const [from = '', to] = period.split('/');
  return to === undefined ? [`${from}-01-01`, `${from}-12-31`] : [from, to];
}

/** The twelve months up to a day, which is one of them. */
export function lastTwelveMonths(today: Day): string {
  const before = `${String(Number(today.slice(0, 4)) - 1).padStart(4, '0')}${today.slice(4)}`;
  // A year before 29 February there is no such day: what begins after it begins on 1 March.
  const from = before.endsWith('-02-29') ? before.replace('02-29', '03-01') : addDays(before, 1);
  return `${from}/${today}`;
}

export function isMoney(metric: Metric): boolean {
  return metric === 'revenue' || metric === 'service-fee';
}
