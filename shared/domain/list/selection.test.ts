import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Selection } from './selection.ts';
import {
  everybody,
  isSelected,
  nobody,
  selectedAmong,
  selectedCount,
  withSelected,
} from './selection.ts';

const view = ['a', 'b', 'c', 'd', 'e'];

test('a selection of everything holds no list, and all who come later', () => {
  expect(everybody.ids.size).toBe(0);
  expect(selectedCount(everybody, 100_000)).toBe(100_000);
  expect(isSelected(everybody, 'who comes later')).toBe(true);
  expect(selectedAmong(withSelected(everybody, ['b'], false), view)).toEqual(['a', 'c', 'd', 'e']);
  expect(selectedCount(withSelected(everybody, ['b'], false), 5)).toBe(4);
});

test('who has left the view is not acted upon', () => {
  expect(selectedAmong(withSelected(nobody, ['b', 'gone'], true), view)).toEqual(['b']);
});

test('selecting and unselecting does what it says to those it names, and nothing to others', () => {
  const some = fc.subarray(view);
  fc.assert(
    fc.property(
      fc.constantFrom<Selection>(nobody, everybody),
      fc.array(fc.tuple(some, fc.boolean())),
      (start, steps) => {
        const expected = new Set(start === everybody ? view : []);
        let selection = start;
        for (const [ids, wanted] of steps) {
          selection = withSelected(selection, ids, wanted);
          for (const id of ids) {
            if (wanted) expected.add(id);
            else expected.delete(id);
          }
        }
        expect(selectedAmong(selection, view)).toEqual(view.filter((id) => expected.has(id)));
        expect(selectedCount(selection, view.length)).toBe(expected.size);
      },
    ),
  );
});
