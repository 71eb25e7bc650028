import { err, ok, type Result } from '../../result.ts';
import { parseDay, type DayRefusal } from '../calendar/day.ts';
import type { CustomValue } from '../client/client.ts';
import { numberOf } from '../import/cell.ts';
import { minorDigits } from '../money/money.ts';
import { parseAmount, type AmountRefusal } from '../money/parse-amount.ts';
import type { Field, FieldKind } from './field.ts';

export const customTextLimit = 2000;

export type FieldValueRefusal =
  | { readonly type: 'text-too-long'; readonly limit: number; readonly length: number }
  | { readonly type: 'number-not-readable' }
  | { readonly type: 'amount-not-readable'; readonly why: AmountRefusal }
  | { readonly type: 'no-such-option'; readonly option: string }
  | { readonly type: 'day-not-readable'; readonly why: DayRefusal };

/** Reads what a person typed into a custom field, by the field's kind; null where the field was left empty. */
export function readFieldValue(
  field: Field,
  text: string,
): Result<CustomValue | null, FieldValueRefusal> {
  const typed = text.trim();
  if (typed === '') return ok(null);
  return readers[field.kind](field, typed);
}

type Reader = (field: Field, typed: string) => Result<CustomValue | null, FieldValueRefusal>;

const readers: Readonly<Record<FieldKind, Reader>> = {
  text: (_, typed) =>
    typed.length > customTextLimit
      ? err({ type: 'text-too-long', limit: customTextLimit, length: typed.length })
      : ok(typed),
  number: (_, typed) => {
    const read = numberOf(typed);
    return read.ok ? read : err({ type: 'number-not-readable' });
  },
  money: (field, typed) => {
    const currency = field.currency ?? 'CNY';
    const read = parseAmount(typed, { unit: { multiplier: 1, currency }, currency });
    return read.ok ? ok(read.value.amount) : err({ type: 'amount-not-readable', why: read.error });
  },
  choice: (field, typed) => optionOf(field, typed),
  choices: (field, typed) => {
    const options: string[] = [];
    for (const part of typed.split(/[;；]/u)) {
      const option = part.trim();
      if (option === '' || options.includes(option)) continue;
      const read = optionOf(field, option);
      if (!read.ok) return read;
      options.push(read.value);
    }
    return ok(options.length > 0 ? options : null);
  },
  date: (_, typed) => {
    const read = parseDay(typed);
    return read.ok ? read : err({ type: 'day-not-readable', why: read.error });
  },
};

function optionOf({ options }: Field, typed: string): Result<string, FieldValueRefusal> {
  return options.includes(typed) ? ok(typed) : err({ type: 'no-such-option', option: typed });
}

/** The value as a person would type it, so that reading it back gives the value again. */
export function fieldValueText(field: Field, value: CustomValue | undefined): string {
  if (value === undefined) return '';
  if (typeof value === 'object') return value.join('; ');
  if (typeof value === 'string' || field.kind !== 'money') return String(value);
  return amountText(value, field.currency ?? 'CNY');
}

/** An amount of the smallest unit in main units, without marks: `1234.50`. */
export function amountText(amount: number, currency: string): string {
  const digits = minorDigits(currency);
  const plain = String(Math.abs(amount)).padStart(digits + 1, '0');
  const at = plain.length - digits;
  const fraction = digits === 0 ? '' : `.${plain.slice(at)}`;
  return `${amount < 0 ? '-' : ''}${plain.slice(0, at)}${fraction}`;
}
