import { err, ok, type Result } from '../../result.ts';
import { minorDigits, type CurrencyCode, type Money } from './money.ts';
import { halfWidth, readUnitPhrase, type AmountUnit, type UnitPhrase } from './unit.ts';

export type AmountContext = {
  /** What the column's header says its numbers count. */
  readonly unit: AmountUnit;
  /** The book's own currency, for where neither the text nor the header names one. */
  readonly currency?: CurrencyCode;
};

export type AmountRefusal =
  /** Nothing, or only dashes, as accountants write for nothing. */
  | { readonly type: 'empty' }
  | { readonly type: 'not-a-number' }
  | { readonly type: 'percent' }
  /** Beyond ±(2^53 − 1) of the smallest unit. */
  | { readonly type: 'too-large' }
  | {
      readonly type: 'currencies-differ';
      readonly expected: CurrencyCode;
      readonly found: CurrencyCode;
    };

/**
 * Reads an amount as people and spreadsheets write it: thousands marks `1,234.50`, `1 234`, full-width `１，２３４．５`, signs
 * and names of currencies, a scale behind (`1.2万`, `3亿元`, `2.5 million`), accounting negatives `(1,234)` and `1,234-`, and
 * `1.2E+08`. A scale in the text replaces that of the unit. The decimal mark is the point: `1,5` and `1.234,50` are refused, as
 * nobody can tell what they mean. The arithmetic is decimal; what is finer than the smallest unit is rounded, halves away from zero.
 */
export function parseAmount(text: string, context: AmountContext): Result<Money, AmountRefusal> {
  const plain = halfWidth(text.slice(0, longest + 1)).trim();
  if (/^[-−–—]*$/u.test(plain)) return err({ type: 'empty' });
  if (/[%‰]/u.test(plain)) return err({ type: 'percent' });
  const parts = plain.length > longest ? null : partsOf(plain);
  if (!parts) return err({ type: 'not-a-number' });
  const currency = currencyOf(parts.unit, context);
  if (!currency.ok) return currency;
  const factor = BigInt(parts.unit.scale ?? context.unit.multiplier) * parts.sign;
  const amount = Number(scaled(parts.digits * factor, parts.power + minorDigits(currency.value)));
  return Number.isSafeInteger(amount)
    ? ok({ amount, currency: currency.value })
    : err({ type: 'too-large' });
}

/** No amount is longer, and a text of thousands of characters is not worth reading. */
const longest = 100;

type Parts = {
  readonly sign: bigint;
  /** The number is digits × 10^power. */
  readonly digits: bigint;
  readonly power: number;
  readonly unit: UnitPhrase;
};

function partsOf(text: string): Parts | null {
  const [, head = '', core = '', tail = ''] = /^(.*?)(\.?\d.*?)(\D*)$/u.exec(text) ?? [];
  const sign = signs[`${head.replaceAll(notMark, '')}#${tail.replaceAll(notMark, '')}`];
  const unit = readUnitPhrase(`${head} ${tail}`.replaceAll(mark, ''));
  const value = decimalOf(core);
  return value && unit && sign !== undefined ? { ...value, unit, sign } : null;
}

const mark = /[-−+()]/gu;
const notMark = /[^-−+()]/gu;

function decimalOf(text: string): Pick<Parts, 'digits' | 'power'> | null {
  const [, whole = '', , fraction = '', exponent = '0'] = number.exec(text) ?? [];
  if (whole + fraction === '') return null;
  const digits = BigInt(whole.replaceAll(/\D/gu, '') + fraction);
  return { digits, power: Number(exponent) - fraction.length };
}

/** Groups of three behind one kind of mark, or no marks at all; then a fraction; then an exponent. */
const number = /^(\d{1,3}(?:([, '])\d{3})(?:\2\d{3})*|\d*)(?:\.(\d+))?(?:e([+-]?\d{1,3}))?$/iu;

/** Marks before and behind the digits, and the sign they make. */
const signs: Readonly<Record<string, bigint>> = {
  '#': 1n,
  '+#': 1n,
  '-#': -1n,
  '−#': -1n,
  '#-': -1n,
  '#−': -1n,
  '(#)': -1n,
};

function currencyOf(
  found: UnitPhrase,
  context: AmountContext,
): Result<CurrencyCode, AmountRefusal> {
  const own = context.currency ?? 'CNY';
  const expected = context.unit.currency;
  const [likeliest] = found.currencies ?? [];
  if (!found.currencies || likeliest === undefined) return ok(expected ?? own);
  if (expected === null) return ok(found.currencies.includes(own) ? own : likeliest);
  return found.currencies.includes(expected)
    ? ok(expected)
    : err({ type: 'currencies-differ', expected, found: likeliest });
}

/** value × 10^power, rounded to a whole number, halves away from zero. */
function scaled(value: bigint, power: number): bigint {
  if (power >= 0) return value * 10n ** BigInt(power);
  const divisor = 10n ** BigInt(-power);
  const half = value < 0n ? -divisor / 2n : divisor / 2n;
  return (value + half) / divisor;
}
