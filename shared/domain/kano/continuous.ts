import type { NeedAnswers } from './count.ts';

/** Where a need lies on the continuous map. */
export type ContinuousView = {
  /** Whole pairs; those with a missing answer are dropped and counted. */
  readonly n: number;
  readonly dropped: number;
  /** How much its presence pleases, −2…4. */
  readonly functional: Spread;
  /** How much its absence displeases, −2…4. */
  readonly dysfunctional: Spread;
};

export type Spread = {
  /** Null without answers. */
  readonly mean: number | null;
  /** Standard deviation of the sample (n − 1); null with fewer than two answers. */
  readonly deviation: number | null;
};

/** A pair in a record, or as `[functional, dysfunctional]`, as columns of a file give it. */
export type ContinuousPair = NeedAnswers | readonly [number | null, number | null];

/**
 * DuMouchel's continuous analysis (in Berger et al. 1993): the answers 1…5 become 4, 2, 0, −1, −2 (functional) and −2, −1, 0,
 * 2, 4 (dysfunctional). Throws a RangeError for an answer outside 1 to 5.
 */
export function continuous(pairs: readonly ContinuousPair[]): ContinuousView {
  const functional: number[] = [];
  const dysfunctional: number[] = [];
  for (const pair of pairs) {
    const [f, d] = 'functional' in pair ? [pair.functional, pair.dysfunctional] : pair;
    if (f === null || d === null) continue;
    functional.push(valueOf(functionalValues, f));
    dysfunctional.push(valueOf(dysfunctionalValues, d));
  }
  const n = functional.length;
  return {
    n,
    dropped: pairs.length - n,
    functional: spreadOf(functional),
    dysfunctional: spreadOf(dysfunctional),
  };
}

/** The same from the cells of a tally: 26 numbers, by the code of a pair. */
export function continuousOfCells(
  cells: ArrayLike<number>,
): Pick<ContinuousView, 'functional' | 'dysfunctional'> {
  const functional = [0, 0, 0, 0, 0];
  const dysfunctional = [0, 0, 0, 0, 0];
  for (let f = 0; f < 5; f += 1) {
    for (let d = 0; d < 5; d += 1) {
      const times = cells[f * 5 + d + 1] ?? 0;
      functional[f] = (functional[f] ?? 0) + times;
      dysfunctional[d] = (dysfunctional[d] ?? 0) + times;
    }
  }
  return {
    functional: spreadOfCounts(functionalValues, functional),
    dysfunctional: spreadOfCounts(dysfunctionalValues, dysfunctional),
  };
}

const functionalValues = [4, 2, 0, -1, -2];
const dysfunctionalValues = [-2, -1, 0, 2, 4];

function valueOf(values: readonly number[], answer: number): number {
  const value = values[answer - 1];
  if (value === undefined) throw new RangeError(`Not an answer from 1 to 5: ${answer}`);
  return value;
}

function spreadOf(values: readonly number[]): Spread {
  const n = values.length;
  if (n === 0) return { mean: null, deviation: null };
  const mean = values.reduce((sum, value) => sum + value, 0) / n;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}

function spreadOfCounts(values: readonly number[], counts: readonly number[]): Spread {
  let n = 0;
  let sum = 0;
  for (let at = 0; at < 5; at += 1) {
    n += counts[at] ?? 0;
    sum += (counts[at] ?? 0) * (values[at] ?? 0);
  }
  if (n === 0) return { mean: null, deviation: null };
  const mean = sum / n;
  let squares = 0;
  for (let at = 0; at < 5; at += 1) squares += (counts[at] ?? 0) * ((values[at] ?? 0) - mean) ** 2;
  return { mean, deviation: n < 2 ? null : Math.sqrt(squares / (n - 1)) };
}
