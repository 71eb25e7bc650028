import fc from 'fast-check';
import { expect, test } from 'vitest';
import { delimiters, findDelimiter } from './delimiter.ts';
import { fileKind } from './file-kind.ts';
import { findHeader } from './header-row.ts';
import { columnLetters, trimmed } from './table.ts';

test('the delimiter of a table is found, whatever its cells quote', () => {
  const cell = fc.stringMatching(/^[a-z0-9一-龥 ]{0,8}$/u);
  const quoted = fc.constantFrom('"a,b"', '"a;b|c"', '"x\ty"', '"line\nbreak"');
  const row = (width: number) =>
    fc.array(fc.oneof({ weight: 9, arbitrary: cell }, { weight: 1, arbitrary: quoted }), {
      minLength: width,
      maxLength: width,
    });
  const table = fc
    .integer({ min: 2, max: 12 })
    .chain((width) => fc.array(row(width), { minLength: 2, maxLength: 30 }));
  fc.assert(
    fc.property(table, fc.constantFrom(...delimiters), (rows, delimiter) => {
      const text = rows.map((cells) => cells.join(delimiter)).join('\n');
      expect(findDelimiter(`${text}\n`)).toBe(delimiter);
    }),
  );
});

test('a single column has commas where it has any', () => {
  expect(findDelimiter('名称\n正平股份\n')).toBe(',');
  expect(findDelimiter('')).toBe(',');
});

const ascii = (text: string) => Array.from(text, (c) => c.charCodeAt(0));

test.each([
  ['a picture', [0x89, 0x50, 0x4e, 0x47, 0x0d], { type: 'not-a-table', what: 'picture' }],
  ['a PDF', ascii('%PDF-1.7'), { type: 'not-a-table', what: 'pdf' }],
  [
    'an old or locked workbook',
    [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    { type: 'old-or-locked' },
  ],
  ['a web page', ascii('\n<!DOCTYPE html><html>'), { type: 'not-a-table', what: 'html' }],
  ['a web page named .xls', ascii('<html xmlns:o="x">'), { type: 'not-a-table', what: 'html' }],
  ['JSON', ascii('{"a":1}'), { type: 'not-a-table', what: 'data' }],
  ['a program', [0x4d, 0x5a, 0x90, 0x00], { type: 'not-a-table', what: 'binary' }],
  ['nothing', [], { type: 'empty' }],
])('%s is known by its first bytes', (_, bytes, refusal) => {
  expect(fileKind(Uint8Array.from(bytes))).toEqual({ kind: 'refused', refusal });
});

test('text and archives are read on', () => {
  expect(fileKind(new TextEncoder().encode('名称,地区\n'))).toEqual({ kind: 'text' });
  expect(fileKind(Uint8Array.of(0xff, 0xfe, 0x41, 0x00))).toEqual({ kind: 'text' });
  expect(fileKind(Uint8Array.of(0x50, 0x4b, 0x03, 0x04))).toEqual({ kind: 'zip' });
});

const rows = (...lines: readonly (readonly string[])[]) =>
  lines.map((cells, i) => ({ line: i + 1, cells }));

test('the header is the row that names columns, below titles and remarks', () => {
  expect(findHeader(rows(['客户编号', '客户名称'], ['000001', '平安银行']))).toBe(0);
  expect(
    findHeader(
      rows(['2015 年客户一览'], ['单位：万元'], ['编号', '名称', '地区'], ['1', 'x', 'y']),
    ),
  ).toBe(2);
  expect(findHeader(rows(['alpha', 'beta'], ['1', '2']))).toBe(0);
  expect(findHeader(rows(['ID', 'frequency', 'recency', 'T'], ['1', '2', '3', '4']))).toBe(0);
});

test('a table that begins with data has no header', () => {
  expect(
    findHeader(rows(['平安银行', '1,200', '2015-01-01'], ['万科', '3', '2015-01-02'])),
  ).toBeNull();
  expect(findHeader(rows(['平安银行'], ['万科']))).toBeNull();
});

test('columns have the letters of spreadsheets, and blank cells at the end are none', () => {
  expect([0, 25, 26, 51, 52, 701, 702].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
  ]);
  expect(trimmed(['a', '', ' '])).toEqual(['a']);
  expect(trimmed([' ', ''])).toEqual([]);
});
