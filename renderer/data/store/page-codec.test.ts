import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Row } from '../../../shared/record/change.ts';
import { encodeRows, PageRows } from './page-codec.ts';

const value = fc.oneof(
  fc.jsonValue({ stringUnit: 'grapheme' }),
  fc.constantFrom(null, '', 'A', 0, [], {}),
);

test('a page gives back the rows that were put into it', () => {
  const row = fc
    .tuple(fc.uuid(), fc.dictionary(fc.constantFrom('name', 'note', 'custom', 'owner'), value))
    .map(([id, fields]): Row => ({ ...fields, id }));
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const page = new PageRows(encodeRows(rows));
      expect(page.rows()).toEqual(JSON.parse(JSON.stringify(rows)));
      expect(rows.map((_, at) => page.textAt('id', at))).toEqual(rows.map(({ id }) => id));
    }),
  );
});

test('a text with half a surrogate pair comes back as it was', () => {
  const rows = [{ id: 'a', name: '\uD83D 你好 😀' }];
  expect(new PageRows(encodeRows(rows)).rows()).toEqual(rows);
});

test('bytes of a form that is not known are refused', () => {
  expect(() => new PageRows(new Uint8Array([9, 1, 2]))).toThrow('form 9');
});
