import { expect, test } from 'vitest';
import { neighbourOf } from './neighbour.ts';

const columns = [['a1', 'a2', 'a3'], [], ['c1', 'c2'], []];

test('arrows lead up and down in a column, and to the next column that has cards', () => {
  const from = (card: string) =>
    ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'].map((key) =>
      neighbourOf(columns, card, key),
    );
  expect(from('a1')).toEqual([null, 'a2', null, 'c1']);
  expect(from('a3')).toEqual(['a2', null, null, 'c2']);
  expect(from('c2')).toEqual(['c1', null, 'a2', null]);
});

test('other keys, and cards that are gone, lead nowhere', () => {
  expect(neighbourOf(columns, 'a1', 'Enter')).toBeNull();
  expect(neighbourOf(columns, 'x', 'ArrowDown')).toBeNull();
});
