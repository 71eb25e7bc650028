import { minorDigits, type CurrencyCode } from './money.ts';

/** In what the amounts of a column are shown, so that they can be compared by eye: all in 亿, all in millions. */
export type ColumnUnit = {
  readonly currency: CurrencyCode;
  /** Main units that make one of the column's: 10,000 for 万. */
  readonly multiplier: number;
  readonly name: 'one' | 'wan' | 'yi' | 'thousand' | 'million' | 'billion';
};

const scales = {
  'zh-CN': [
    { multiplier: 1e8, name: 'yi' },
    { multiplier: 1e4, name: 'wan' },
  ],
  en: [
    { multiplier: 1e9, name: 'billion' },
    { multiplier: 1e6, name: 'million' },
    { multiplier: 1e3, name: 'thousand' },
  ],
} as const;

/**
 * The largest unit of which a typical amount (such as the median, in the smallest unit) has ten: with two decimal places it
 * then shows four digits, and small amounts of the same column are not rounded away.
 */
export function columnUnit(
  typical: number,
  currency: CurrencyCode,
  language: 'zh-CN' | 'en',
): ColumnUnit {
  const main = Math.abs(typical) / 10 ** minorDigits(currency);
  const fitting = scales[language].find(({ multiplier }) => main >= 10 * multiplier);
  return { currency, ...(fitting ?? { multiplier: 1, name: 'one' }) };
}

/** The amount (in the smallest unit) in units of the column. */
export function inColumnUnit(amount: number, unit: ColumnUnit): number {
  return amount / 10 ** minorDigits(unit.currency) / unit.multiplier;
}
