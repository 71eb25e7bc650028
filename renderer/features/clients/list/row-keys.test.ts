import { expect, test } from 'vitest';
import { rangeAround } from './list-window.ts';
import { rowAfterKey } from './row-keys.ts';

const list = { count: 100, page: 10 };

test.each([
  ['ArrowDown', 5, 6],
  ['ArrowUp', 5, 4],
  ['ArrowUp', 0, 0],
  ['ArrowDown', 99, 99],
  ['PageDown', 5, 15],
  ['PageDown', 95, 99],
  ['PageUp', 5, 0],
  ['Home', 50, 0],
  ['End', 50, 99],
  ['a', 50, null],
  ['toString', 50, null],
] as const)('%s goes from row %d to %j', (key, from, to) => {
  expect(rowAfterKey(key, from, list)).toBe(to);
});

test('rows are read in blocks around those that are seen', () => {
  expect(rangeAround(0, 20)).toEqual({ from: 0, to: 50 });
  expect(rangeAround(60, 85)).toEqual({ from: 0, to: 150 });
  expect(rangeAround(61, 86)).toEqual({ from: 0, to: 150 });
  expect(rangeAround(1000, 1025)).toEqual({ from: 950, to: 1100 });
});
