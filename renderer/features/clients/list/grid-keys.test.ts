import { expect, test } from 'vitest';
import { cellAfterKey } from './grid-keys.ts';

const size = { rows: 100, columns: 5, page: 10 };

test.each([
  ['ArrowDown', false, [5, 2], [6, 2]],
  ['ArrowDown', true, [5, 2], [99, 2]],
  ['ArrowDown', false, [99, 2], [99, 2]],
  ['ArrowUp', false, [5, 2], [4, 2]],
  ['ArrowUp', false, [0, 2], [0, 2]],
  ['ArrowUp', true, [5, 2], [0, 2]],
  ['ArrowRight', false, [5, 4], [5, 4]],
  ['ArrowRight', true, [5, 0], [5, 4]],
  ['ArrowLeft', false, [5, 1], [5, 0]],
  ['ArrowLeft', true, [5, 4], [5, 0]],
  ['PageDown', false, [5, 2], [15, 2]],
  ['PageDown', false, [95, 2], [99, 2]],
  ['PageUp', false, [5, 2], [0, 2]],
  ['Home', false, [50, 2], [50, 0]],
  ['Home', true, [50, 2], [0, 0]],
  ['End', false, [50, 2], [50, 4]],
  ['End', true, [50, 2], [99, 4]],
  ['a', false, [50, 2], null],
  ['toString', false, [50, 2], null],
] as const)('%s (with Ctrl: %j) goes from %j to %j', (key, ctrlKey, [row, column], to) => {
  expect(cellAfterKey({ key, ctrlKey, metaKey: false }, { row, column }, size)).toEqual(
    to === null ? null : { row: to[0], column: to[1] },
  );
});
