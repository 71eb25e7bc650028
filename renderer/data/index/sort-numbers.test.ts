import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inOrderOfRanks } from './columns/places.ts';
import { inOrderOfNumbers } from './sort-numbers.ts';

/** The places as an ordinary sort has them, what has no value behind all others. */
function expected(values: ArrayLike<number>, isNone: (value: number) => boolean, falling: boolean) {
  const places = Array.from(values, (_, i) => i);
  const at = (place: number) => values[place] ?? 0;
  return places.toSorted((a, b) => {
    const none = Number(isNone(at(a))) - Number(isNone(at(b)));
    if (none !== 0 || isNone(at(a))) return none;
    return at(a) === at(b) ? 0 : (at(a) < at(b) ? -1 : 1) * (falling ? -1 : 1);
  });
}

const number = fc.oneof(
  fc.constantFrom(Number.NaN, 0, 1, -1, 1e11, -1e11, 0.1, Infinity, -Infinity),
  fc.integer(),
  fc.double({ noNaN: true }).map((value) => value + 0),
);

test('numbers stand in their order, equal ones as they came, and what is none comes last', () => {
  fc.assert(
    fc.property(fc.array(number), fc.boolean(), (numbers, falling) => {
      const sorted = inOrderOfNumbers(Float64Array.from(numbers), falling);
      expect([...sorted]).toEqual(expected(numbers, Number.isNaN, falling));
    }),
  );
});

test('thousands of numbers stand in the same order as a few', () => {
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 50 }),
      fc.boolean(),
      (some, falling) => {
        const numbers = Array.from(
          { length: 6000 },
          (_, i) => (some[i % some.length] ?? 0) * (1 + (i % 7)),
        );
        const sorted = inOrderOfNumbers(Float64Array.from(numbers), falling);
        expect([...sorted]).toEqual(expected(numbers, Number.isNaN, falling));
      },
    ),
    { numRuns: 20 },
  );
});

test('whole numbers that lie close together are no exception', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 })), fc.boolean(), (numbers, falling) => {
      const sorted = inOrderOfNumbers(Float64Array.from(numbers), falling);
      expect([...sorted]).toEqual(expected(numbers, Number.isNaN, falling));
    }),
  );
});

test('ranks stand in their order, those without one last', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -1, max: 5 })), fc.boolean(), (ranks, falling) => {
      const sorted = inOrderOfRanks(Int32Array.from(ranks), 6, falling);
      expect([...sorted]).toEqual(expected(ranks, (rank) => rank < 0, falling));
    }),
  );
});
