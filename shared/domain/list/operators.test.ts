import { expect, test } from 'vitest';
import type { ColumnKind } from './columns.ts';
import type { Condition } from './filter.ts';
import { aboutColumn, byOperator, isWhole, operatorsOf, valuesNeeded } from './operators.ts';

const condition = (is: Condition['is'], ...values: (string | number)[]): Condition => ({
  kind: 'condition',
  column: 'name',
  is,
  values,
});

test.each([
  ['text', condition('contains', '电'), true],
  ['text', condition('contains', ' '), false],
  ['text', condition('contains'), false],
  ['choice', condition('is', 'A', ''), true],
  ['choices', condition('is-not'), false],
  ['number', condition('at-least', 5), true],
  ['number', condition('at-least', 'five'), false],
  ['money', condition('is', 0), true],
  ['day', condition('at-most', '2026-05-11'), true],
  ['day', condition('at-most', '2026-02-31'), false],
  ['day', condition('empty'), true],
] as const)(
  'a condition on a %s column is whole once it has what it asks for: %j',
  (kind, one, whole) => {
    expect(isWhole(one, kind)).toBe(whole);
  },
);

test('another column keeps the test and the value where they fit', () => {
  const about = (from: ColumnKind, kind: ColumnKind, one: Condition) =>
    aboutColumn(one, from, { key: 'other', kind });
  expect(about('text', 'text', condition('lacks', 'x'))).toEqual({
    ...condition('lacks', 'x'),
    column: 'other',
  });
  expect(about('text', 'number', condition('lacks', 'x'))).toEqual({
    ...condition('at-least'),
    column: 'other',
  });
  expect(about('text', 'choice', condition('contains', 'x'))).toMatchObject({
    is: 'is',
    values: [],
  });
  expect(about('text', 'day', condition('empty'))).toMatchObject({ is: 'empty', values: [] });
  expect(about('choice', 'choice', condition('is', '青海'))).toMatchObject({
    is: 'is',
    values: [],
  });
});

test('another test keeps the values that it has room for', () => {
  expect(byOperator(condition('is', 'a', 'b'), 'is-not', 'choice').values).toEqual(['a', 'b']);
  expect(byOperator(condition('is', 'a', 'b'), 'contains', 'choice').values).toEqual([]);
  expect(byOperator(condition('at-least', 5), 'at-most', 'number').values).toEqual([5]);
  expect(byOperator(condition('at-least', 5), 'empty', 'number').values).toEqual([]);
});

test('every kind of column has tests, and emptiness is one of them', () => {
  for (const operators of Object.values(operatorsOf)) {
    expect(operators).toContain('empty');
    expect(new Set(operators).size).toBe(operators.length);
  }
  expect(valuesNeeded('is', 'text')).toBe('one');
});
