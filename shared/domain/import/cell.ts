import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Day } from '../calendar/day.ts';
import { parseDay } from '../calendar/day.ts';
import { minorDigits } from '../money/money.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { halfWidth } from '../money/unit.ts';
import type { ColumnUnit } from './target.ts';

/** Why a cell cannot be taken for what its column holds. */
export type CellRefusal =
  | { readonly type: 'not-an-amount' }
  | { readonly type: 'not-a-number' }
  | { readonly type: 'not-a-day' }
  | { readonly type: 'no-such-day' }
  | { readonly type: 'number-too-large' }
  | { readonly type: 'other-currency'; readonly expected: string; readonly found: string };

/** One line of text: ends of line and runs of blanks become a blank. */
export function oneLine(text: string): string {
  if (!/[\r\n\t]/u.test(text)) return text.trim();
  return text.replaceAll(/\s*[\r\n\t]+\s*/gu, ' ').trim();
}

/** A code as it is, its zeros kept. Programs write `="000001"` so that Excel keeps them too: that dress is taken off. */
export function codeOf(text: string): string {
  const plain = oneLine(text);
  return /^="([^"]*)"$/u.exec(plain)?.[1]?.trim() ?? plain;
}

/** What a spreadsheet shows where it could not calculate. */
export function isErrorValue(text: string): boolean {
  if (!text.includes('#')) return false;
  return /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/u.test(text.trim());
}

/** What people and programs write where they have no number and no date. It is not data. */
export function isNothing(text: string): boolean {
  if (startsWithDigit(text)) return false;
  return /^(?:[-−–—/.]*|n\/?a|null|none|nil|无|暂无|空|未知)$/iu.test(halfWidth(text).trim());
}

/** An amount in the smallest unit, null for nothing. */
export function amountOf(
  text: string,
  unit: ColumnUnit,
): Result<{ readonly amount: number; readonly currency: string } | null, CellRefusal> {
  const plain = plainAmount(text, unit);
  if (plain !== null) return ok({ amount: plain, currency: unit.currency });
  if (isNothing(text)) return ok(null);
  const read = parseAmount(text, { unit });
  if (read.ok) return read;
  const { error } = read;
  if (error.type === 'empty') return ok(null);
  if (error.type === 'too-large') return err({ type: 'number-too-large' });
  if (error.type !== 'currencies-differ') return err({ type: 'not-an-amount' });
  return err({ type: 'other-currency', expected: error.expected, found: error.found });
}

/**
 * The amount of a text of bare digits, as nearly all cells of a table are: a twentieth of the work of the whole grammar. Null
 * for any other text, and wherever the result would not be exact.
 */
function plainAmount(text: string, { multiplier, currency }: ColumnUnit): number | null {
  if (text.length > 15 || !/^-?\d+(?:\.\d+)?$/.test(text)) return null;
  const point = text.indexOf('.');
  const decimals = point < 0 ? 0 : text.length - point - 1;
  const digits = Number(point < 0 ? text : text.slice(0, point) + text.slice(point + 1));
  const scaled = digits * multiplier * 10 ** minorDigits(currency);
  const amount = scaled / 10 ** decimals;
  // A negative nothing would not be the same as nothing.
  return Number.isSafeInteger(scaled) && Number.isInteger(amount) ? amount + 0 : null;
}

function startsWithDigit(text: string): boolean {
  const first = text.charCodeAt(0);
  return first >= 0x30 && first <= 0x39;
}

/** A number, null for nothing. The decimal mark is the point, groups of three are parted by commas, blanks or apostrophes. */
export function numberOf(text: string): Result<number | null, CellRefusal> {
  if (isNothing(text)) return ok(null);
  const plain = halfWidth(text).trim().replace(/^[−–]/u, '-');
  const match = numberForm.exec(plain);
  if (plain.length > 100 || !match) return err({ type: 'not-a-number' });
  const value = Number(plain.replaceAll(/[, ']/gu, ''));
  return Number.isFinite(value) ? ok(value) : err({ type: 'number-too-large' });
}

const numberForm =
  /^[+-]?(?:(?:\d{1,3}(?:([, '])\d{3})(?:\1\d{3})*|\d+)(?:\.\d*)?|\.\d+)(?:e[+-]?\d{1,3})?$/iu;

/** A day, null for nothing. Programs write 0 and 0000-00-00 where there is none. */
export function dayOf(text: string): Result<Day | null, CellRefusal> {
  if (isNothing(text) || /^[0\-/. :]+$/u.test(text.trim())) return ok(null);
  const day = parseDay(text);
  if (day.ok) return day;
  return err({ type: day.error.type === 'no-such-day' ? 'no-such-day' : 'not-a-day' });
}
