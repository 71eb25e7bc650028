import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { cellOf } from '../../renderer/ui/save-csv.ts';
import { harmless, quoted } from '../../shared/domain/import/refused-csv.ts';

/** What spreadsheets run: a cell that begins so, behind white space or in full width, too (OWASP, "CSV Injection"). */
const begins = /^[\s\u{FEFF}]*[=+\-@＝＋－＠]|^[\t\r]/u;
const isNumber = /^[+-]?[\d,. ]*\d[\d,. ]*(?:e[+-]?\d+)?$/iu;

const text = fc
  .tuple(
    fc.constantFrom('', ' ', '\u{FEFF}', '\t', '\r', '\u00a0'),
    fc.constantFrom('', '=', '+', '-', '@', '＝', '＠'),
    fc.oneof(fc.constant("cmd|' /C calc'!A0"), fc.constant('HYPERLINK("x")'), fc.string()),
  )
  .map((parts) => parts.join(''));

/** As a spreadsheet reads it. */
function read(cell: string): unknown {
  return Papa.parse<readonly string[]>(`start,${cell},end`, { delimiter: ',' }).data[0]?.[1];
}

test.each([
  ['charts and tables', (cell: string) => cellOf(cell)],
  ['lists and rows that an import refused', (cell: string) => quoted(harmless(cell))],
])('no text in the CSV of %s runs, and none is lost', (_, written) => {
  fc.assert(
    fc.property(text, (cell) => {
      const shown = String(read(written(cell)));
      expect(begins.test(shown) && !isNumber.test(shown)).toBe(false);
      expect([cell, `'${cell}`]).toContain(shown);
    }),
    { numRuns: 500 },
  );
});

test('a number stays one', () => {
  expect([cellOf(-3), cellOf(1.5)]).toEqual(['-3', '1.5']);
});
