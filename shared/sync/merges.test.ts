import { array, assert, constantFrom, nat, property, uniqueArray } from 'fast-check';
import { expect, test } from 'vitest';
import { mergeSet } from './merge-set.ts';
import { mergeText } from './merge-text.ts';

const items: readonly string[] = ['a', 'b', 'c', 'd', 'e', 'f'];
const set = uniqueArray(constantFrom(...items));
const text = array(constantFrom('a', 'b', 'c', 'd'), { maxLength: 7 }).map((lines) =>
  lines.join('\n'),
);

test('a set has what either added and not what either removed, whoever came first', () => {
  assert(
    property(set, set, set, (was, a, b) => {
      const merged = mergeSet(was, a, b);
      expect(mergeSet(was, b, a)).toEqual(merged);
      const expected = items.filter((item) => {
        const [byA, byB] = [a.includes(item), b.includes(item)];
        return was.includes(item) ? byA && byB : byA || byB;
      });
      expect(new Set(merged)).toEqual(new Set(expected));
    }),
  );
});

test('a set is what one side made of it where the other did nothing, in its order', () => {
  assert(
    property(set, set, (was, now) => {
      expect([mergeSet(was, was, now), mergeSet(was, now, was)]).toEqual([now, now]);
    }),
  );
});

test('a set merged again with the same change stays as it is', () => {
  assert(
    property(set, set, set, (was, a, b) => {
      const merged = mergeSet(was, a, b);
      expect(new Set(mergeSet(was, merged, b))).toEqual(new Set(merged));
    }),
  );
});

test('a text is what one side made of it where the other did nothing', () => {
  assert(
    property(text, text, (was, now) => {
      expect([
        mergeText(was, was, now),
        mergeText(was, now, was),
        mergeText(was, now, now),
      ]).toEqual([now, now, now]);
    }),
  );
});

test('a text merges the same whoever came first', () => {
  assert(
    property(text, text, text, (was, a, b) => {
      expect(mergeText(was, a, b)).toBe(mergeText(was, b, a));
    }),
  );
});

test('changes of different lines go together, also of lines side by side', () => {
  // Where equal lines stand beside each other, it cannot be told which of them was changed.
  const different = uniqueArray(constantFrom(...items), { minLength: 2 });
  assert(
    property(different, nat(), (lines, where) => {
      const at = where % (lines.length - 1);
      const a = lines.with(at, 'one').join('\n');
      const b = lines.with(at + 1, 'two').join('\n');
      const both = lines
        .with(at, 'one')
        .with(at + 1, 'two')
        .join('\n');
      expect(mergeText(lines.join('\n'), a, b)).toBe(both);
    }),
  );
});

test('two lines put in one place, or two changes of one line, are left to a person', () => {
  expect([
    mergeText('a\nb', 'a\nx\nb', 'a\ny\nb'),
    mergeText('a\nb', 'x\nb', 'y\nb'),
    mergeText('a\nb', 'a', 'a\nx'),
    mergeText('a\nb\nc', 'a\nx\nb\nc', 'a\nb\ny\nc'),
    mergeText('a\nb\nc', 'b\nc', 'a\nb\nc\ny'),
  ]).toEqual([null, null, null, 'a\nx\nb\ny\nc', 'b\nc\ny']);
});

test('a text too long to compare is left to a person', () => {
  const lines = (mark: string) => Array.from({ length: 2000 }, (_, i) => `${mark}${i}`).join('\n');
  expect(mergeText(lines('a'), lines('b'), lines('c'))).toBeNull();
});
