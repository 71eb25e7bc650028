/** What a client brings, in the smallest unit of one currency. */
export type Fees = { readonly product: number; readonly service: number };

/** A client's service fee held against its product revenue (收费偏低, system 48). */
export type FeeRatio = Fees & {
  /** Service ÷ product; null where there is no product revenue to hold it against. */
  readonly ratio: number | null;
  /** What would have to be asked in addition to reach the median; 0 where nothing. */
  readonly ask: number;
};

/** Service fee ÷ product revenue; null where the product revenue is zero or less, or the fee is below zero. */
export function feeRatio({ product, service }: Fees): number | null {
  return product > 0 && service >= 0 && Number.isFinite(service / product)
    ? service / product
    : null;
}

/** The middle of the ratios above zero: a client that pays no fee at all says nothing of what fees are. Null without any. */
export function medianRatio(ratios: readonly (number | null)[]): number | null {
  const known = ratios
    .filter((ratio) => ratio !== null && ratio > 0)
    .toSorted((a, b) => (a ?? 0) - (b ?? 0));
  const middle = known.length >> 1;
  const [low, high] = [known[known.length % 2 === 0 ? middle - 1 : middle], known[middle]];
  return low === undefined || low === null || high === undefined || high === null
    ? null
    : (low + high) / 2;
}

/** The additional fee at which a client would pay as the median does, in whole smallest units; 0 where it pays that already. */
export function suggestedAsk(fees: Fees, median: number | null): number {
  const ratio = feeRatio(fees);
  if (ratio === null || median === null || ratio >= median) return 0;
  const ask = Math.round(median * fees.product) - fees.service;
  return Number.isSafeInteger(ask) ? Math.max(0, ask) : 0;
}
