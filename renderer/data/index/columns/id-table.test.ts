import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IdTable } from './id-table.ts';
import { PartsReader, PartsWriter } from './parts.ts';

const ids = fc.uniqueArray(fc.oneof(fc.uuid({ version: 7 }), fc.uuid()), {
  minLength: 1,
  maxLength: 300,
});

test('an id has the position in which it came, is told as it was, and is unknown before', () => {
  fc.assert(
    fc.property(ids, fc.uuid(), (ids, other) => {
      const table = new IdTable();
      for (const [n, id] of ids.entries()) {
        expect(table.find(id)).toBe(-1);
        expect([table.add(id), table.add(id)]).toEqual([n, n]);
      }
      const parts = new PartsWriter();
      table.write(parts);
      const read = IdTable.read(new PartsReader(parts.parts), ids.length);
      for (const known of [table, read]) {
        expect(ids.map((id) => known.find(id))).toEqual(ids.map((_, n) => n));
        expect(ids.map((_, n) => known.at(n))).toEqual(ids);
        expect(known.find(other)).toBe(ids.indexOf(other));
      }
    }),
    { numRuns: 30 },
  );
});

test('ids stand to each other as their texts do', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.uuid(), (a, b) => {
      const table = new IdTable();
      const step = table.compare(table.add(a), table.add(b));
      expect(Math.sign(step)).toBe(a < b ? -1 : Number(a > b));
    }),
  );
});

test('a thousand neighbours are all found again', () => {
  const table = new IdTable();
  const id = (n: number) => `018f0000-0000-7000-8000-${String(n).padStart(12, '0')}`;
  for (let n = 0; n < 5000; n += 1) table.add(id(n));
  for (let n = 0; n < 5000; n += 1) expect(table.find(id(n))).toBe(n);
  expect(table.find(id(5000))).toBe(-1);
});
