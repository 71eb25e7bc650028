import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PartsReader, PartsWriter, UnfitSnapshot } from './parts.ts';
import { TextColumn, textsPerChunk } from './text-column.ts';

const position = fc.oneof(fc.nat(5), fc.nat(3 * textsPerChunk));
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('', '正平股份', '𠮷', '\uFEFFx', 'x'.repeat(300)),
);
type Step = readonly [position: number, text: string] | 'read' | 'write';
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(position, text),
  fc.constantFrom('read' as const, 'write' as const),
);

function writtenAndRead(column: TextColumn): TextColumn {
  const parts = new PartsWriter();
  column.write(parts, 'x');
  return TextColumn.read(new PartsReader(parts.parts), 'x');
}

test('every text stands where it was last put, whatever was read and written between', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let column = new TextColumn();
      const expected = new Map<number, string>();
      for (const each of steps) {
        if (each === 'read') for (let n = 0; n < column.chunkCount; n += 1) column.chunk(n);
        else if (each === 'write') column = writtenAndRead(column);
        else {
          column.set(each[0], each[1]);
          expected.set(each[0], each[1]);
        }
      }
      for (const [position, text] of expected) expect(column.get(position)).toBe(text);
      expect(column.get(7 * textsPerChunk)).toBe('');
    }),
  );
});

test('a part of another length is not taken', () => {
  const column = new TextColumn();
  column.set(3, '正平');
  const parts = new PartsWriter();
  column.write(parts, 'x');
  const broken = { ...parts.parts, 'x.text': new Uint8Array(2) };
  expect(() => TextColumn.read(new PartsReader(broken), 'x')).toThrow(UnfitSnapshot);
});
