import { assert, double, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import type { Minimum, Sloped } from './minimise.ts';
import { minimising } from './minimise.ts';

const bounds = { low: -10, high: 10, mostIterations: 500, flat: 1e-9 };

function lowest(of: Sloped, start: readonly number[]): Minimum {
  const descent = minimising(of, start, bounds);
  for (;;) {
    const step = descent.next();
    if (step.done === true) return step.value;
  }
}

/** Rosenbrock's valley, with its bottom at (1, 1). */
const valley: Sloped = ([x = 0, y = 0]) => ({
  value: (1 - x) ** 2 + 100 * (y - x * x) ** 2,
  slope: [-2 * (1 - x) - 400 * x * (y - x * x), 200 * (y - x * x)],
});

const anywhere = double({ min: -3, max: 3, noNaN: true });

test('finds the bottom of a narrow valley from anywhere near it', () => {
  assert(
    property(tuple(anywhere, anywhere), (start) => {
      const { at, converged } = lowest(valley, start);
      expect(converged).toBe(true);
      expect(at[0]).toBeCloseTo(1, 6);
      expect(at[1]).toBeCloseTo(1, 6);
    }),
  );
});

test('where it goes down for ever, it ends at the bound and still finds the others', () => {
  const slide: Sloped = ([x = 0, y = 0]) => ({
    value: Math.exp(-x) + (y - x / 10) ** 2,
    slope: [-Math.exp(-x) - (y - x / 10) / 5, 2 * (y - x / 10)],
  });
  const { at, converged } = lowest(slide, [0, -5]);
  expect(converged).toBe(true);
  expect(at[0]).toBe(10);
  expect(at[1]).toBeCloseTo(1, 6);
});
