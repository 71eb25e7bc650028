import { expect, test } from 'vitest';
import { stepInGrid } from './step-in-grid.ts';

test('arrows walk within the grid, Home and End to the ends of a row', () => {
  const size = { rows: 2, columns: 3 };
  const step = (row: number, column: number, key: string) => stepInGrid({ row, column }, key, size);
  expect(step(0, 0, 'ArrowDown')).toEqual({ row: 1, column: 0 });
  expect(step(1, 1, 'ArrowUp')).toEqual({ row: 0, column: 1 });
  expect(step(0, 0, 'ArrowRight')).toEqual({ row: 0, column: 1 });
  expect(step(0, 2, 'ArrowLeft')).toEqual({ row: 0, column: 1 });
  expect(step(1, 1, 'Home')).toEqual({ row: 1, column: 0 });
  expect(step(1, 1, 'End')).toEqual({ row: 1, column: 2 });
  for (const [row, column, key] of [
    [0, 0, 'ArrowUp'],
    [1, 0, 'ArrowDown'],
    [0, 0, 'ArrowLeft'],
    [0, 2, 'ArrowRight'],
    [0, 0, 'x'],
  ] as const) {
    expect(step(row, column, key)).toBeNull();
  }
});
