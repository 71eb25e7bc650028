import { expect, test } from 'vitest';
import { walkBoard } from './walk-board.ts';

const board = [['a', 'b', 'c'], [], ['d'], ['e', 'f'], []];

test.each([
  ['a', 'ArrowDown', 'b'],
  ['a', 'ArrowUp', null],
  ['c', 'ArrowDown', null],
  ['c', 'ArrowRight', 'd'],
  ['d', 'ArrowLeft', 'a'],
  ['d', 'ArrowRight', 'e'],
  ['f', 'ArrowRight', null],
  ['f', 'ArrowLeft', 'd'],
  ['a', 'x', null],
  ['gone', 'ArrowDown', null],
])('from %s %s leads to %s', (from, key, to) => {
  expect(walkBoard(board, from, key)).toBe(to);
});
