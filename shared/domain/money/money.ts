import { err, ok, type Result } from '../../result.ts';

/** ISO 4217, such as `CNY`. */
export type CurrencyCode = string;

/** A sum of money, exact: `amount` is a safe integer of the currency's smallest unit (fen, cents, yen). */
export type Money = { readonly amount: number; readonly currency: CurrencyCode };

export type AddMoneyRefusal =
  | {
      readonly type: 'currencies-differ';
      readonly currencies: readonly [CurrencyCode, CurrencyCode];
    }
  /** Beyond ±(2^53 − 1) of the smallest unit sums would no longer be exact. */
  | { readonly type: 'too-large' };

/** The sum of two amounts of one currency. There is no rate of exchange here: two currencies are refused. */
export function addMoney(a: Money, b: Money): Result<Money, AddMoneyRefusal> {
  if (a.currency !== b.currency) {
    return err({ type: 'currencies-differ', currencies: [a.currency, b.currency] });
  }
  const amount = a.amount + b.amount;
  return Number.isSafeInteger(amount)
    ? ok({ amount, currency: a.currency })
    : err({ type: 'too-large' });
}

/** Decimal places of the currency's smallest unit: 2 for CNY, 0 for JPY, 3 for KWD (ISO 4217). */
export function minorDigits(currency: CurrencyCode): number {
  if (withoutMinorUnit.has(currency)) return 0;
  return withThousandths.has(currency) ? 3 : 2;
}

const withoutMinorUnit = new Set(
  'BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF'.split(' '),
);
const withThousandths = new Set('BHD IQD JOD KWD LYD OMR TND'.split(' '));
