import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import {
  anXlsx,
  partsOfXlsx,
  type XlsxCell,
  type XlsxOptions,
} from '../../../tests/support/xlsx.ts';
import { openWorkbook } from './read-xlsx.ts';

const styled = (value: number, style: number): XlsxCell => ({
  xml: `<c s="${style}"><v>${value}</v></c>`,
});

function rowsOf(rows: readonly (readonly XlsxCell[])[], options: XlsxOptions = {}) {
  return openWorkbook(anXlsx(rows, options))
    .read(0)
    .rows.map(({ cells }) => cells);
}

test('texts and numbers are read where they stand, blank rows left out', () => {
  const sheet = openWorkbook(
    anXlsx([['名称', '收入'], [], ['正平 & <股份>', 1234.5], [null, null, 3]]),
  ).read(0);
  expect(sheet).toEqual({
    name: 'Sheet1',
    rows: [
      { line: 1, cells: ['名称', '收入'] },
      { line: 3, cells: ['正平 & <股份>', '1234.5'] },
      { line: 4, cells: ['', '', '3'] },
    ],
    formulasWithoutResult: 0,
  });
});

test('a number with a format of zeros keeps them, other numbers do not grow digits', () => {
  expect(
    rowsOf([[styled(1, 1), styled(42, 2), styled(7, 3), 0.1 + 0.2, 1e21]], {
      formats: ['000000', '"C-"0000', '0.00'],
    }),
  ).toEqual([['000001', 'C-0042', '7', '0.3', '1e+21']]);
});

test('dates are days, whatever their format and epoch', () => {
  const formats = ['yyyy-mm-dd', 'yyyy"年"m"月"d"日"', '[$-804]yyyy/m/d;@', '#,##0.00', 'h:mm'];
  const day = [
    styled(45_413, 1),
    styled(45_413.75, 2),
    styled(45_413, 3),
    styled(45_413, 4),
    styled(0.5, 5),
  ];
  expect(rowsOf([day], { formats })).toEqual([
    ['2024-05-01', '2024-05-01', '2024-05-01', '45413', '0.5'],
  ]);
  expect(rowsOf([[styled(43_951, 1)]], { formats, date1904: true })).toEqual([['2024-05-01']]);
  expect(rowsOf([[styled(59, 1), styled(60, 1), styled(61, 1)]], { formats })).toEqual([
    ['1900-02-28', '60', '1900-03-01'],
  ]);
});

test('a formula is not run: its stored result is taken, and where there is none the cell is blank', () => {
  const sheet = openWorkbook(
    anXlsx([
      [
        'x',
        { xml: '<c><f>1+1</f><v>2</v></c>' },
        { xml: '<c t="str"><f>HYPERLINK("http://x","y")</f><v>y</v></c>' },
        { xml: '<c><f>SUM(A1)</f></c>' },
        { xml: '<c t="e"><f>NA()</f><v>#N/A</v></c>' },
        { xml: '<c t="b"><v>1</v></c>' },
      ],
    ]),
  ).read(0);
  expect(sheet.rows[0]?.cells).toEqual(['x', '2', 'y', '', '#N/A', 'TRUE']);
  expect(sheet.formulasWithoutResult).toBe(1);
});

test('inline and rich texts are read, the readings of Japanese ones are not', () => {
  const parts = partsOfXlsx([
    ['正平'],
    [{ xml: '<c t="inlineStr"><is><r><t>股</t></r><r><t>份_x000D_</t></r></is></c>' }],
  ]);
  const rich =
    '<sst><si><r><t>正</t></r><r><t xml:space="preserve">平 </t></r><rPh sb="0" eb="1"><t>ショウ</t></rPh></si></sst>';
  const bytes = zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(rich) });
  expect(
    openWorkbook(bytes)
      .read(0)
      .rows.map(({ cells }) => cells),
  ).toEqual([['正平 '], ['股份\r']]);
});

test('sheets are offered by name, hidden ones only where there is no other', () => {
  const sheets = [{ name: '说明', state: 'hidden' }, { name: '客户' }, { name: 'A&B' }];
  expect(openWorkbook(anXlsx([['x']], { sheets })).sheets).toEqual(['客户', 'A&B']);
  expect(openWorkbook(anXlsx([['x']], { sheets: sheets.slice(0, 1) })).sheets).toEqual(['说明']);
});

test('element names may have prefixes, and cells no references', () => {
  const parts = partsOfXlsx([]);
  const sheet =
    '<x:worksheet xmlns:x="m"><x:sheetData><x:row><x:c t="str"><x:v>a</x:v></x:c><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const bytes = zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
  expect(openWorkbook(bytes).read(0).rows).toEqual([{ line: 1, cells: ['a', '1'] }]);
});
