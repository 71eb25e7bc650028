import { minorDigits, type CurrencyCode, type Money } from './money.ts';

/** `full` shows every digit, `compact` shortens from 10,000 main units on: 1.23万, 4.5亿; 12.3K, 4.5M in English. */
export type MoneyStyle = 'full' | 'compact';

/**
 * An amount for people, `¥ 1,234.50` (the space does not break). The sign of the currency is that of Chinese usage in every
 * language, so that ¥ is always the yuan and the yen is JP¥. `locale` is a BCP 47 tag such as `zh-CN` or `en`.
 */
export function formatMoney(money: Money, locale: string, style: MoneyStyle): string {
  const size = Math.abs(money.amount);
  const digits = minorDigits(money.currency);
  const short = style === 'compact' && size >= 10_000 * 10 ** digits;
  const text = short
    ? compact(locale).format(size / 10 ** digits)
    : exact(BigInt(size), digits, locale);
  return `${money.amount < 0 ? '-' : ''}${signOf(money.currency)}\u00a0${text}`;
}

/**
 * An exact amount in hundredths of the smallest unit, in full; where they do not make whole units, with two more decimal places, so
 * that nothing is rounded: `¥ 1,234.5678`.
 */
export function formatHundredths(
  hundredths: bigint,
  currency: CurrencyCode,
  locale: string,
): string {
  const size = hundredths < 0n ? -hundredths : hundredths;
  const digits = minorDigits(currency);
  const text =
    size % 100n === 0n ? exact(size / 100n, digits, locale) : exact(size, digits + 2, locale);
  return `${hundredths < 0n ? '-' : ''}${signOf(currency)}\u00a0${text}`;
}

/** All digits, even where the amount in main units is no longer exact as a floating-point number. */
function exact(size: bigint, digits: number, locale: string): string {
  const unit = 10n ** BigInt(digits);
  const fraction = String(size % unit).padStart(digits, '0');
  return plain(locale, digits)
    .formatToParts(size / unit)
    .map(({ type, value }) => (type === 'fraction' ? fraction : value))
    .join('');
}

// Making a formatter takes far longer than using it, and a table formats thousands of amounts.
const plain = remembered(
  (locale: string, digits: number) =>
    new Intl.NumberFormat(locale, { minimumFractionDigits: digits }),
);
const compact = remembered(
  (locale: string) =>
    new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 2 }),
);
const signOf = remembered((currency: CurrencyCode) => {
  const parts = new Intl.NumberFormat('zh-CN', { style: 'currency', currency }).formatToParts(0);
  return parts.find(({ type }) => type === 'currency')?.value ?? currency;
});

function remembered<Args extends readonly (string | number)[], T>(make: (...args: Args) => T) {
  const known = new Map<string, T>();
  return (...args: Args): T => {
    const key = args.join(' ');
    const value = known.get(key) ?? make(...args);
    known.set(key, value);
    return value;
  };
}
