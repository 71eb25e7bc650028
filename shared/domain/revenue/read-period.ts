import { err, ok, type Result } from '../../result.ts';
import { parseDay } from '../calendar/day.ts';

export type PeriodRefusal =
  | { readonly type: 'period-missing' }
  | { readonly type: 'period-not-readable' }
  /** The form is right, but the calendar has no such day (31 February) or month. */
  | { readonly type: 'no-such-period' };

/**
 * Reads a period at the precision in which it is written: a year (`2015`, `2015年`), a month (`2015-03`, `2015/3`,
 * `2015.3`, `2015年3月`, `201503`) or a day in any form that `parseDay` reads. The answer is `YYYY`, `YYYY-MM` or `YYYY-MM-DD`.
 */
export function readPeriod(text: string): Result<string, PeriodRefusal> {
  const plain = text.slice(0, 64).normalize('NFKC').trim();
  if (plain === '') return err({ type: 'period-missing' });
  for (const form of coarseForms) {
    const [, year, month] = form.exec(plain) ?? [];
    if (year !== undefined) return coarsePeriod(year, month);
  }
  const day = parseDay(plain);
  if (day.ok) return day;
  return err({ type: day.error.type === 'no-such-day' ? 'no-such-period' : 'period-not-readable' });
}

function coarsePeriod(year: string, month: string | undefined): Result<string, PeriodRefusal> {
  const exists =
    year !== '0000' && (month === undefined || (Number(month) >= 1 && Number(month) <= 12));
  if (!exists) return err({ type: 'no-such-period' });
  return ok(month === undefined ? year : `${year}-${month.padStart(2, '0')}`);
}

const coarseForms = [
  /^(\d{4})\s?年?$/u,
  /^(\d{4})[-/.](\d{1,2})$/u,
  /^(\d{4})\s?年\s?(\d{1,2})\s?月$/u,
  /^(\d{4})(\d{2})$/u,
];
