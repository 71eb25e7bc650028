import {
  array,
  assert,
  constant,
  constantFrom,
  integer,
  oneof,
  property,
  record,
} from 'fast-check';
import { expect, test } from 'vitest';
import {
  addAnswers,
  categoryOf,
  emptyTally,
  joinTallies,
  removeAnswers,
  tallyOf,
} from './count.ts';

const answer = oneof({ weight: 5, arbitrary: integer({ min: 1, max: 5 }) }, constant(null));
const pair = record({ functional: answer, dysfunctional: answer });
const pairs = array(pair, { maxLength: 60 });
const tables = constantFrom('berger' as const, 'pouliot' as const);

test('answers are counted by category, half and empty ones are dropped', () => {
  const answers = [
    { functional: 1, dysfunctional: 5 },
    { functional: 1, dysfunctional: 3 },
    { functional: 2, dysfunctional: 5 },
    { functional: 2, dysfunctional: 2 },
    { functional: 5, dysfunctional: 1 },
    { functional: 1, dysfunctional: 1 },
    { functional: 2, dysfunctional: null },
    { functional: null, dysfunctional: null },
  ];
  expect([tallyOf(answers, 'berger'), tallyOf(answers, 'pouliot')]).toEqual([
    { counts: { M: 1, O: 1, A: 1, I: 1, R: 1, Q: 1 }, dropped: 2 },
    { counts: { M: 1, O: 1, A: 1, I: 0, R: 1, Q: 2 }, dropped: 2 },
  ]);
});

test('counts and dropped pairs add up to the pairs, in whatever order they came', () => {
  assert(
    property(pairs, tables, (answers, table) => {
      const tally = tallyOf(answers, table);
      const counted = Object.values(tally.counts).reduce(
        (sum, count) => sum + count,
        tally.dropped,
      );
      expect(counted).toBe(answers.length);
      expect(tallyOf(answers.toReversed(), table)).toEqual(tally);
    }),
  );
});

test('one by one comes to the same as all at once, and splitting and joining adds up', () => {
  assert(
    property(pairs, pairs, tables, (some, others, table) => {
      const all = tallyOf([...some, ...others], table);
      let grown = tallyOf(some, table);
      for (const one of others) grown = addAnswers(grown, one, table);
      expect(grown).toEqual(all);
      expect(joinTallies(tallyOf(some, table), tallyOf(others, table))).toEqual(all);
    }),
  );
});

test('removing what was added leaves the tally as it was', () => {
  assert(
    property(pairs, pair, tables, (answers, one, table) => {
      const tally = tallyOf(answers, table);
      expect(removeAnswers(addAnswers(tally, one, table), one, table)).toEqual(tally);
    }),
  );
});

test('removing answers that are not there is a bug and throws', () => {
  for (const one of [
    { functional: 1, dysfunctional: 5 },
    { functional: null, dysfunctional: 5 },
  ]) {
    expect(() => removeAnswers(emptyTally, one, 'berger')).toThrow(RangeError);
  }
});

test('a missing answer has no category, an impossible one throws', () => {
  expect(categoryOf({ functional: 1, dysfunctional: null }, 'berger')).toBeNull();
  expect(() => categoryOf({ functional: 0, dysfunctional: 5 }, 'berger')).toThrow(RangeError);
});
