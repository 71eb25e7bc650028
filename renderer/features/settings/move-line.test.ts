import { array, assert, nat, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { moveLine } from './move-line.ts';

test('the line of the cursor is moved, and the cursor with it', () => {
  const lines = { text: '一号\n二号阀\n三', caret: 5 };
  expect([moveLine(lines, 'up'), moveLine(lines, 'down')]).toEqual([
    { text: '二号阀\n一号\n三', caret: 2 },
    { text: '一号\n三\n二号阀', caret: 7 },
  ]);
});

test('a line at the end stays, and no line is lost or made', () => {
  const line = string({ maxLength: 4 }).map((text) => text.replaceAll('\n', ''));
  assert(
    property(array(line, { minLength: 1, maxLength: 5 }), nat(30), (lines, at) => {
      const text = lines.join('\n');
      const caret = Math.min(at, text.length);
      const up = moveLine({ text, caret }, 'up');
      expect(up.text.split('\n').toSorted()).toEqual(lines.toSorted());
      const isFirst = !text.slice(0, caret).includes('\n');
      expect(isFirst ? up : moveLine(up, 'down')).toEqual({ text, caret });
    }),
  );
});
