import { dice } from '../support/dice.ts';

/** Chance that a seed repeats. */
export type Dice = {
  /** True once in so many times. */
  readonly oneIn: (times: number) => boolean;
  /** A whole number from 0 up to, not with, the limit. */
  readonly below: (limit: number) => number;
  readonly pick: <T>(from: readonly T[]) => T;
};

export function diceOf(seed: number): Dice {
  const next = dice(seed);
  const below = (limit: number) => Math.floor(next() * limit);
  return {
    below,
    oneIn: (times) => below(times) === 0,
    pick: (from) => {
      const one = from[below(from.length)];
      if (one === undefined) throw new Error('There is nothing to pick from.');
      return one;
    },
  };
}
