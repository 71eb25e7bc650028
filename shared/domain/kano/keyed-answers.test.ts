import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keyedAnswers, placeOfKey, readKeys } from './keyed-answers.ts';
import type { Sheet } from './keyed-answers.ts';

const sheet: Sheet = { questions: ['a', 'b'], importance: true, scale: 5 };

test('three keys are a need; 0 and the space bar leave an answer out', () => {
  const { keys } = readKeys(sheet, '１5 52');
  expect(keys).toBe('15052');
  expect(keyedAnswers(sheet, '150')).toEqual({
    a: { functional: 1, dysfunctional: 5, importance: null },
  });
  expect(keyedAnswers({ ...sheet, importance: false }, '1520')).toEqual({
    a: { functional: 1, dysfunctional: 5, importance: null },
    b: { functional: 2, dysfunctional: null, importance: null },
  });
});

test('a key that its place does not offer is refused, and nothing after it is read', () => {
  expect(readKeys(sheet, '17915')).toEqual({ keys: '1', refused: 7 });
  expect(readKeys({ ...sheet, scale: 3 }, '12')).toEqual({ keys: '1', refused: 2 });
  expect(readKeys(sheet, '1-5x9')).toEqual({ keys: '159', refused: null });
});

test('a full sheet takes no more keys', () => {
  expect(readKeys(sheet, '159159159')).toEqual({ keys: '159159', refused: null });
  expect(placeOfKey(sheet, 6)).toBeNull();
});

test('whatever is typed, the keys that were taken are read as they stand', () => {
  fc.assert(
    fc.property(fc.string(), fc.boolean(), (typed, importance) => {
      const { keys } = readKeys({ ...sheet, importance }, typed);
      expect(readKeys({ ...sheet, importance }, keys)).toEqual({ keys, refused: null });
    }),
  );
});
