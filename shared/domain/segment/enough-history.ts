import type { BgNbdFit } from './alive.ts';

/** With fewer clients who came back, four parameters follow chance rather than the book. */
export const fewestRepeaters = 30;

export type TooLittle =
  /** Nobody has bought, or everything was bought on the day itself. */
  | { readonly type: 'no-history' }
  | { readonly type: 'few-repeats'; readonly repeaters: number; readonly fewest: number }
  /** The search for the greatest likelihood came to no end. */
  | { readonly type: 'not-converged' };

/** Why chances of being alive are not to be shown; null where they may be. */
export function tooLittleHistory(fit: BgNbdFit): TooLittle | null {
  const { repeaters } = fit;
  if (fit.params === null && fit.reason === 'no-history') return { type: 'no-history' };
  if (repeaters < fewestRepeaters) {
    return { type: 'few-repeats', repeaters, fewest: fewestRepeaters };
  }
  return fit.params !== null && fit.converged ? null : { type: 'not-converged' };
}
