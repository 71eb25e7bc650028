import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { csvOf, harmless } from './refused-csv.ts';

test('what is written is read again, with the mark that Excel needs', () => {
  const table = fc.array(fc.array(fc.string(), { minLength: 2, maxLength: 5 }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(table, (rows) => {
      const text = csvOf(rows);
      expect(text.startsWith('\u{FEFF}')).toBe(true);
      const { data } = Papa.parse<string[]>(text.slice(1).replace(/\r\n$/u, ''), {
        delimiter: ',',
        newline: '\r\n',
      });
      expect(data).toEqual(rows.map((cells) => cells.map(harmless)));
    }),
  );
});

test('no cell begins with what a spreadsheet would run', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '＝'),
      fc.string(),
      (start, rest) => {
        const cell = harmless(start + rest);
        expect(cell.startsWith("'") || /^[+-]?[\d,. ]*\d/u.test(cell)).toBe(true);
      },
    ),
  );
  expect(harmless('=HYPERLINK("http://x")')).toBe(`'=HYPERLINK("http://x")`);
  expect(harmless('-5+cmd|x')).toBe(`'-5+cmd|x`);
  expect(harmless('-1,234.50')).toBe('-1,234.50');
  expect(harmless('正平股份')).toBe('正平股份');
});
