import { err, ok, type Result } from '../../result.ts';
import type { Day, DayRefusal } from '../calendar/day.ts';
import { dayOf, daysInMonth } from '../calendar/day.ts';
import { parseAmount, type AmountRefusal } from '../money/parse-amount.ts';
import { readDay } from '../visit/read-day.ts';

/** From one instalment to the next, in months. */
export const instalmentSteps = [1, 2, 3, 6, 12] as const;
export type InstalmentStep = (typeof instalmentSteps)[number];

/** No plan has more. */
export const mostInstalments = 120;

/** A plan as it is typed: what is split, into how many parts, the first due on which day and the others how far apart. */
export type InstalmentForm = {
  readonly amount: string;
  readonly count: string;
  readonly first: string;
  readonly step: InstalmentStep;
};

export type Instalment = { readonly amount: number; readonly due: Day };

export type InstalmentProblem =
  | { readonly field: 'amount'; readonly type: 'amount-not-readable'; readonly why: AmountRefusal }
  | { readonly field: 'amount'; readonly type: 'payment-not-positive' }
  /** A part would be less than the smallest unit. */
  | { readonly field: 'count'; readonly type: 'parts-too-small' }
  | { readonly field: 'count'; readonly type: 'count-not-possible'; readonly most: number }
  | { readonly field: 'first'; readonly type: 'day-not-readable'; readonly why: DayRefusal }
  | { readonly field: 'first'; readonly type: 'due-missing' }
  /** Behind the last day of the calendar. */
  | { readonly field: 'first'; readonly type: 'beyond-calendar' };

/**
 * Splits an amount of the smallest unit into equal parts: their sum is exactly the amount, and no two differ by more than one
 * unit. What does not divide goes to later parts (100.00 in three: 33.33, 33.33, 33.34).
 */
export function splitEqually(amount: number, count: number): readonly number[] {
  const upTo = (part: number) => (BigInt(amount) * BigInt(part)) / BigInt(count);
  return Array.from({ length: count }, (_, i) => Number(upTo(i + 1) - upTo(i)));
}

/** The same date so many months later, or the last day of a month that is shorter; null behind the year 9999. */
export function monthsLater(day: Day, months: number): Day | null {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const at = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(at / 12), (at % 12) + 1];
  if (toYear > 9999) return null;
  return dayOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)));
}

/** The instalments of a plan, the first one first; every problem is told at once. */
export function planInstalments(
  typed: InstalmentForm,
  currency: string,
  today: Day,
): Result<readonly Instalment[], readonly InstalmentProblem[]> {
  const amount = amountOf(typed.amount, currency);
  const count = countOf(typed.count);
  const days = daysOf(typed, count ?? 1, today);
  const problems: InstalmentProblem[] = amount.ok ? [] : [amount.error];
  if (count === null) {
    problems.push({ field: 'count', type: 'count-not-possible', most: mostInstalments });
  } else if (amount.ok && amount.value < count) {
    problems.push({ field: 'count', type: 'parts-too-small' });
  }
  if (!days.ok) problems.push(days.error);
  if (!amount.ok || !days.ok || problems.length > 0) return err(problems);
  const parts = splitEqually(amount.value, days.value.length);
  return ok(days.value.map((due, i) => ({ amount: parts[i] ?? 0, due })));
}

function amountOf(text: string, currency: string): Result<number, InstalmentProblem> {
  const read = parseAmount(text, { unit: { multiplier: 1, currency }, currency });
  if (!read.ok) return err({ field: 'amount', type: 'amount-not-readable', why: read.error });
  const { amount } = read.value;
  return amount > 0 ? ok(amount) : err({ field: 'amount', type: 'payment-not-positive' });
}

function countOf(text: string): number | null {
  const plain = text.slice(0, 16).normalize('NFKC').trim();
  const count = /^\d{1,4}$/u.test(plain) ? Number(plain) : 0;
  return count >= 1 && count <= mostInstalments ? count : null;
}

function daysOf(
  { first, step }: InstalmentForm,
  count: number,
  today: Day,
): Result<readonly Day[], InstalmentProblem> {
  const read = readDay(first, today);
  if (!read.ok) {
    return err(
      read.error.type === 'empty'
        ? { field: 'first', type: 'due-missing' }
        : { field: 'first', type: 'day-not-readable', why: read.error },
    );
  }
  const days = Array.from({ length: count }, (_, i) => monthsLater(read.value, i * step));
  const there = days.filter((day) => day !== null);
  return there.length === count ? ok(there) : err({ field: 'first', type: 'beyond-calendar' });
}
