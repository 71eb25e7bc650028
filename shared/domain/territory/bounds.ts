import type { Problem } from './problem.ts';

/** What a district has at least and at most, by its share of the capacities. */
export function boundsOf({ districts, lower, upper, capacities }: Problem): {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
} {
  const of = capacities ?? Array.from({ length: districts }, () => 1);
  const mean = of.reduce((sum, one) => sum + one, 0) / districts;
  return {
    lower: Float64Array.from(of, (capacity) => (lower * capacity) / mean),
    upper: Float64Array.from(of, (capacity) => (upper * capacity) / mean),
  };
}
