import { isDay } from '../calendar/day.ts';
import type { CustomValue } from '../client/client.ts';
import { minorDigits } from '../money/money.ts';
import { parseAmount } from '../money/parse-amount.ts';
import { halfWidth } from '../money/unit.ts';
import type { Field, FieldKind } from './field.ts';
import { amountText, customTextLimit, fieldValueText, readFieldValue } from './read-field-value.ts';

/**
 * Whether a value is of its field's kind. One that is not (it was there before the field was retyped, or before an option was
 * taken away) is kept and shown as the text that it is, until someone mends it.
 */
export function isReadable({ kind, options }: Field, value: CustomValue): boolean {
  switch (kind) {
    case 'number':
      return typeof value === 'number';
    case 'money':
      return Number.isSafeInteger(value);
    case 'date':
      return typeof value === 'string' && isDay(value);
    case 'choice':
      return typeof value === 'string' && options.includes(value);
    case 'choices':
      return typeof value === 'object' && value.every((one) => options.includes(one));
    default:
      return typeof value === 'string';
  }
}

/**
 * The value as a field of another kind, currency or options holds it. It is read only where nothing of it is lost: not where
 * digits would be rounded, zeros in front, a time of day, or a word for "nothing" dropped. Anything else stays as its text.
 */
export function convertValue(from: Field, to: Field, value: CustomValue): CustomValue {
  const text = carriedText(from, to, value);
  const read = readFieldValue(to, text);
  if (read.ok && read.value !== null && isExact[to.kind](text, read.value, to)) return read.value;
  return text.length <= customTextLimit ? text : value;
}

/** What of a value is read by another field: between amounts and numbers the figures, else an amount with its currency. */
export function carriedText(from: Field, to: Field, value: CustomValue): string {
  if (from.kind !== 'money' || typeof value !== 'number') return fieldValueText(from, value);
  const currency = from.currency ?? 'CNY';
  const figures = amountText(value, currency);
  return to.kind === 'money' || to.kind === 'number' ? figures : `${figures} ${currency}`;
}

type IsExact = (text: string, value: CustomValue, to: Field) => boolean;

const isExact: Readonly<Record<FieldKind, IsExact>> = {
  text: () => true,
  choice: () => true,
  choices: () => true,
  number: (text, value) => !isCodeLike(text) && decimal(text) === decimal(String(value)),
  money: (text, _, to) => !isCodeLike(text) && !isFinerThan(to.currency ?? 'CNY', text),
  date: (text) => !/\d\s*:\s*\d/u.test(halfWidth(text)),
};

/** 000123 is a code rather than a number. */
function isCodeLike(text: string): boolean {
  return /^[+-]?0\d/u.test(halfWidth(text).trim());
}

/** Digits and exponent in one form, so that `1,200.0` and `1.2e3` are the same. */
function decimal(text: string): string {
  const plain = halfWidth(text)
    .trim()
    .toLowerCase()
    .replaceAll(/[, '+]/gu, '');
  const [mantissa = '', exponent = '0'] = plain.replace(/^[−–]/u, '-').split('e');
  const sign = mantissa.startsWith('-') ? '-' : '';
  const [whole = '', fraction = ''] = mantissa.replace('-', '').split('.');
  const digits = `${whole}${fraction}`.replace(/^0+/u, '');
  const significant = digits.replace(/0+$/u, '');
  const power = Number(exponent) - fraction.length + digits.length - significant.length;
  return significant === '' ? '0' : `${sign}${significant}e${power}`;
}

/** Whether an amount has decimal places that its currency has not. A scale such as 万 leaves room for at least two more. */
function isFinerThan(currency: string, text: string): boolean {
  const plain = halfWidth(text);
  const places = /\.(\d*?)0*\D*$/u.exec(plain)?.[1]?.length ?? 0;
  const asWritten = parseAmount(text, { unit: { multiplier: 1, currency }, currency });
  const tenfold = parseAmount(text, { unit: { multiplier: 10, currency }, currency });
  const scaled = asWritten.ok && tenfold.ok && asWritten.value.amount === tenfold.value.amount;
  return /\de-/iu.test(plain) || places > minorDigits(currency) + (scaled ? 2 : 0);
}
