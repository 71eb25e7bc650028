import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PartsReader, PartsWriter } from './parts.ts';
import { RankedTexts } from './ranked-texts.ts';

const size = 40;
const text = fc.constantFrom('', '正平', '安徽10厂', '安徽9厂', '重庆', 'a', 'Ａ', 'b', '01', '1');
const change = fc.tuple(fc.nat(size - 1), text);

function filled(texts: readonly string[]): RankedTexts {
  const column = new RankedTexts(() => size);
  for (const [position, text] of texts.entries()) column.set(position, text);
  return column;
}

test('ranks that were kept true are those that are worked out anew, and so are those that were written and read', () => {
  const texts = fc.array(text, { minLength: size, maxLength: size });
  fc.assert(
    fc.property(texts, fc.array(fc.array(change, { maxLength: 12 })), (texts, rounds) => {
      const now = [...texts];
      let kept = filled(texts);
      kept.ranks.list();
      for (const round of rounds) {
        for (const [position, text] of round) {
          kept.set(position, text);
          now[position] = text;
        }
        expect(kept.ranks.list()).toEqual(filled(now).ranks.list());
        const parts = new PartsWriter();
        kept.write(parts, 'x');
        kept = new RankedTexts(() => size);
        kept.read(new PartsReader(parts.parts), 'x');
      }
      expect(Array.from(now, (_, position) => kept.get(position))).toEqual(now);
    }),
  );
});

test('texts have the ranks of their order, equal ones the same, and none is -1', () => {
  const column = filled(['重庆', '安徽10厂', '', '安徽9厂', '重庆']);
  const { ranks, count } = column.ranks.list();
  expect(count).toBe(3);
  expect([...ranks.subarray(0, 5)]).toEqual([2, 1, -1, 0, 2]);
});
