import type { Held } from '../../protocol/values.ts';
import { gonePath } from '../../protocol/values.ts';
import type { Row } from '../../record/change.ts';
import { valueAt, withFields } from '../../record/change.ts';
import { kindOf } from '../../sync/field-kind.ts';
import { isTableName, schemas } from '../book.ts';
import { amountText } from '../field/read-field-value.ts';
import { parseAmount } from '../money/parse-amount.ts';
import type { Conflict } from './conflict.ts';

/** How a value of one's own is typed in: a line, several lines, a day, a number, or an amount in the record's currency. */
export type OwnValue =
  | { readonly kind: 'line' | 'lines' | 'day' | 'number' }
  | { readonly kind: 'money'; readonly currency: string };

const moneyPaths: ReadonlySet<string> = new Set(['amount', 'productFee', 'serviceFee']);

/**
 * How another value for the field could be typed; null where it could not: it is one of a few names, a list, or in a record that is
 * gone. The record's own schema says so, by whether such a value would fit.
 */
export function ownValueOf({ table, path }: Conflict, row: Row | null): OwnValue | null {
  if (!row || !isTableName(table) || isElsewhere(path)) return null;
  const schema = schemas[table];
  const fits = (value: unknown) =>
    schema.safeParse(withFields(row, { [path]: { to: value, from: null, base: 0 } }, 'to')).success;
  if (fits('·')) return { kind: kindOf(table, path) === 'text' ? 'lines' : 'line' };
  if (fits('2026-05-11')) return { kind: 'day' };
  const currency = row['currency'];
  if (moneyPaths.has(path) && typeof currency === 'string') return { kind: 'money', currency };
  return fits(1) ? { kind: 'number' } : null;
}

/** An own field says by itself what fits: it is edited on the client's page. */
function isElsewhere(path: string): boolean {
  return path === gonePath || path.startsWith('custom/');
}

/** What stands in the field now, as it would be typed. */
export function typedValue(path: string, row: Row, own: OwnValue): string {
  const value = valueAt(row, path);
  if (typeof value === 'number') {
    return own.kind === 'money' ? amountText(value, own.currency) : String(value);
  }
  return typeof value === 'string' ? value : '';
}

/** Reads what was typed; null where it is no such value. */
export function readOwnValue(typed: string, own: OwnValue): Held | null {
  const text = typed.trim();
  switch (own.kind) {
    case 'day':
      return /^\d{4}-\d{2}-\d{2}$/u.test(text) ? [text] : null;
    case 'number':
      return /^\d{1,15}$/u.test(text) ? [Number(text)] : null;
    case 'money': {
      const { currency } = own;
      const read = parseAmount(text, { unit: { multiplier: 1, currency }, currency });
      return read.ok ? [read.value.amount] : null;
    }
    default:
      return [text];
  }
}
