import { expect, test } from 'vitest';
import { cellAfterKey, isComposed, typedBy } from './grid-keys.ts';

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

const letter = {
  key: 'n',
  code: 'KeyN',
  keyCode: 78,
  isComposing: false,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
};

test.each([
  ['a letter begins the cell with itself', letter, 'n'],
  ['a Chinese letter does, too', { ...letter, key: '年' }, '年'],
  ['with Ctrl a letter types nothing', { ...letter, ctrlKey: true }, null],
  ['with Alt it types nothing', { ...letter, altKey: true }, null],
  ['a key with a name types nothing', { ...letter, key: 'F5', code: 'F5', keyCode: 116 }, null],
])('%s', (_, press, typed) => {
  expect([isComposed(press), typedBy(press)]).toEqual([false, typed]);
});

test.each([
  ['as Chromium on Windows says it', { ...letter, key: 'Process', keyCode: 229 }],
  ['by its name alone', { ...letter, key: 'Process' }],
  ['by its number alone, with the letter that was pressed', { ...letter, keyCode: 229 }],
  ['while something is composed', { ...letter, isComposing: true }],
])('a key of an input method begins the cell with nothing: %s', (_, press) => {
  expect([isComposed(press), typedBy(press)]).toEqual([true, '']);
});

test('an input method that is switched by Shift or Ctrl opens no cell', () => {
  const press = { ...letter, key: 'Process', keyCode: 229 };
  expect(typedBy({ ...press, code: 'ShiftLeft' })).toBe(null);
  expect(typedBy({ ...press, code: 'Space', ctrlKey: true })).toBe(null);
});
