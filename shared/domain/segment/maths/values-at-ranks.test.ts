import { array, assert, constantFrom, double, integer, oneof, property } from 'fast-check';
import { expect, test } from 'vitest';
import { valuesAtRanks } from './values-at-ranks.ts';

const finite = double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const values = array(oneof(finite, integer({ min: -3, max: 3 }), constantFrom(1e8, 1e8 + 1)), {
  minLength: 1,
  maxLength: 200,
});

test('the values at some places are those of the sorted list', () => {
  assert(
    property(values, array(integer({ min: 0, max: 1000 }), { maxLength: 8 }), (list, wishes) => {
      const ranks = wishes.map((wish) => wish % list.length);
      const sorted = Float64Array.from(list).toSorted();
      // A zero below zero is the same amount.
      expect(valuesAtRanks(Float64Array.from(list), ranks).map((value) => value + 0)).toEqual(
        ranks.map((rank) => (sorted[rank] ?? NaN) + 0),
      );
    }),
  );
});

test('a part of a longer list is taken as it is', () => {
  const part = Float64Array.from([9, 8, 3, -1, 5, 7]).subarray(2, 5);
  expect(valuesAtRanks(part, [0, 1, 2])).toEqual([-1, 3, 5]);
});
