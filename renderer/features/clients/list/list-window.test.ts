import { expect, test } from 'vitest';
import { displayRows } from './display-rows.ts';
import { rangeAround, rangesAround } from './list-window.ts';

test('lines are read in blocks around those that are seen', () => {
  expect(rangeAround(0, 20)).toEqual({ from: 0, to: 50 });
  expect(rangeAround(60, 85)).toEqual({ from: 0, to: 150 });
  expect(rangeAround(61, 86)).toEqual({ from: 0, to: 150 });
  expect(rangeAround(1000, 1025)).toEqual({ from: 950, to: 1100 });
});

test('nobody of a folded group is read', () => {
  const group = (value: string, count: number, from: number) => ({
    value,
    count,
    revenue: 0,
    from,
  });
  const groups = [group('a', 10, 0), group('b', 90_000, 10), group('c', 10, 90_010)];
  const rows = displayRows(90_020, groups, new Set(['b']));
  expect(rangesAround(rows, 0, 20)).toEqual([
    { from: 0, to: 10 },
    { from: 90_010, to: 90_020 },
  ]);
});
