import type { CurrencyCode } from './money.ts';

/** The exact sum of amounts in one smallest unit, whatever their order; null beyond ±(2^53 − 1), where no number is exact. */
export function exactSum(amounts: readonly number[]): number | null {
  const sum = Number(amounts.reduce((total, amount) => total + BigInt(amount), 0n));
  return Number.isSafeInteger(sum) ? sum : null;
}

/** What belongs together: sums are never drawn across currencies. The currencies stand in the order of their codes. */
export function byCurrency<T extends { readonly currency: CurrencyCode }>(
  all: readonly T[],
): readonly (readonly [CurrencyCode, readonly T[]])[] {
  return [...Map.groupBy(all, ({ currency }) => currency)].toSorted(([a], [b]) =>
    a.localeCompare(b),
  );
}
