import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { FileRefusal } from '../../../shared/domain/import/table.ts';
import { realBytes } from '../../../tests/support/real-data.ts';
import { anXlsx, promiseSize } from '../../../tests/support/xlsx.ts';
import { Spreadsheet } from './spreadsheet.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

/** The refusal of a file, wherever on the way to its preview it comes. */
function refusalOf(bytes: Uint8Array): FileRefusal | null {
  const opened = Spreadsheet.open(bytes);
  if (!opened.ok) return opened.error;
  const table = opened.value.chooseSheet(0, []);
  return table.ok ? null : table.error;
}

function preview(bytes: Uint8Array) {
  const opened = Spreadsheet.open(bytes);
  const table = opened.ok ? opened.value.chooseSheet(0, []) : opened;
  if (!opened.ok || !table.ok) throw new Error(JSON.stringify(table));
  return { spreadsheet: opened.value, table: table.value };
}

test.each<readonly [string, () => Uint8Array, FileRefusal]>([
  [
    'a picture',
    () => Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 1),
    { type: 'not-a-table', what: 'picture' },
  ],
  ['a PDF', () => bytesOf('%PDF-1.4\n%âã'), { type: 'not-a-table', what: 'pdf' }],
  [
    'a web page',
    () => bytesOf('<html><table><tr><td>名称</td></tr></table>'),
    { type: 'not-a-table', what: 'html' },
  ],
  ['an empty file', () => new Uint8Array(), { type: 'empty' }],
  ['a file of blank lines', () => bytesOf('\r\n \r\n,,\r\n'), { type: 'empty' }],
  ['an empty sheet', () => anXlsx([]), { type: 'empty' }],
  ['a header without rows', () => bytesOf('客户编号,客户名称\n'), { type: 'header-only' }],
  [
    '10 MB of one line',
    () => new Uint8Array(10_000_000).fill(0x61),
    { type: 'one-long-line', row: 1 },
  ],
  [
    '5,000 columns',
    () => bytesOf(`${'a,'.repeat(5000)}a\n1\n`),
    { type: 'too-many-columns', count: 5001 },
  ],
  [
    '5,000 columns of a workbook',
    () => anXlsx([Array.from({ length: 5000 }, () => 'x')]),
    { type: 'too-many-columns', count: 5000 },
  ],
  [
    'a quotation mark that is never closed',
    () => bytesOf('名称,地区\n"正平,青海\nb,c\n'),
    { type: 'open-quote' },
  ],
  [
    'a locked or old workbook',
    () => Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0),
    { type: 'old-or-locked' },
  ],
  [
    'a truncated workbook',
    () => anXlsx([['名称'], ['正平']]).subarray(0, 900),
    { type: 'damaged' },
  ],
  ['a workbook with a damaged middle', () => damagedInTheMiddle(), { type: 'damaged' }],
  [
    'a text document',
    () => zipSync({ 'word/document.xml': strToU8('<w/>') }),
    { type: 'not-a-table', what: 'document' },
  ],
  [
    'an archive of something',
    () => zipSync({ 'a.txt': strToU8('a') }),
    { type: 'not-a-table', what: 'archive' },
  ],
  [
    'an OpenDocument sheet',
    () => zipSync({ mimetype: strToU8('x'), 'content.xml': strToU8('<x/>') }),
    { type: 'other-spreadsheet', format: 'ODS' },
  ],
  [
    'a file over 200 MB',
    () => new Uint8Array(200_000_001).fill(0x2c),
    { type: 'too-large', megabytes: 200.000_001 },
  ],
])('%s is refused with its own reason', (_, make, refusal) => {
  expect(refusalOf(make())).toEqual(refusal);
});

function damagedInTheMiddle(): Uint8Array {
  const bytes = anXlsx(Array.from({ length: 500 }, (_, i) => [`正平 ${i * 7919}`, i]));
  return bytes.fill(0xff, bytes.length / 2 - 400, bytes.length / 2);
}

test('a workbook whose directory promises more than 500 MB is not unpacked', () => {
  const bytes = anXlsx([['名称'], ['正平']]);
  promiseSize(bytes, 600_000_000);
  expect(refusalOf(bytes)).toEqual({ type: 'unpacks-too-large' });
});

test('a name of 10,000 characters and a 31 February refuse their rows alone', () => {
  const { spreadsheet, table } = preview(
    bytesOf(
      `名称,签约日期\n正平,2024-02-29\n${'长'.repeat(10_000)},2024-03-01\n万科,2024-02-31\n中集,2024-03-02\n`,
    ),
  );
  expect(spreadsheet.check(table.columns.map(({ target }) => target))).toEqual({
    readable: 2,
    refused: 2,
    firstRefused: [
      {
        line: 3,
        reason: {
          type: 'too-long',
          column: '名称',
          value: `${'长'.repeat(60)}…`,
          limit: 200,
          length: 10_000,
        },
      },
      { line: 4, reason: { type: 'no-such-day', column: '签约日期', value: '2024-02-31' } },
    ],
    negative: 0,
  });
});

test('amounts below zero are kept and counted', () => {
  const { spreadsheet, table } = preview(
    bytesOf('Name,Revenue 2024\nAcme,-5\nOrb,(1.50)\nZed,3\n'),
  );
  expect(spreadsheet.check(table.columns.map(({ target }) => target))).toMatchObject({
    readable: 3,
    negative: 2,
  });
});

test('a cell of a CSV that looks like a formula is a text', () => {
  const { spreadsheet } = preview(bytesOf('Name,Grade\n"=HYPERLINK(""http://x"")",=1+1\n'));
  expect(spreadsheet.rowsRead().rows.all).toEqual([
    {
      ok: true,
      value: {
        line: 2,
        code: '',
        name: '=HYPERLINK("http://x")',
        fields: {},
        custom: [[1, '=1+1']],
        revenue: [],
        origin: null,
      },
    },
  ]);
});

test('the headers say what the rows are, and a person may say otherwise', () => {
  const { spreadsheet, table } = preview(
    bytesOf('客户名称,联系人,职务,手机\n正平,李工,系统管理员,139\n'),
  );
  expect(table.kind).toBe('contacts');
  expect(table.columns.map(({ target }) => target)).toEqual([
    { kind: 'client', field: 'name' },
    { kind: 'contact', field: 'name' },
    { kind: 'contact', field: 'title' },
    { kind: 'contact', field: 'phone' },
  ]);
  expect(spreadsheet.rowsRead().rows).toMatchObject({ kind: 'contacts' });
  const asClients = spreadsheet.chooseKind(0, 'clients', []);
  expect(asClients).toMatchObject({ value: { kind: 'clients', rowCount: 1 } });
  expect(spreadsheet.rowsRead().rows).toMatchObject({
    kind: 'clients',
    all: [{ value: { name: '正平' } }],
  });
});

test('another row can be taken for the header, or none', () => {
  const { spreadsheet, table } = preview(bytesOf('名单,2015\n编号,名称\n1,正平\n2,万科\n'));
  expect([table.headerLine, table.rowCount]).toEqual([2, 2]);
  expect(spreadsheet.chooseHeader(0, null, [])).toMatchObject({
    value: { headerLine: null, rowCount: 4, columns: [{ header: '' }, { header: '' }] },
  });
  expect(spreadsheet.chooseHeader(0, 2, [])).toMatchObject({
    value: { headerLine: 2, rowCount: 2 },
  });
});

test('rows are found again by their numbers in the file', () => {
  const { spreadsheet } = preview(bytesOf('Name,Region\nA,x\n\nB,y\n'));
  expect(spreadsheet.rowsOf([4])).toEqual({
    header: ['Name', 'Region'],
    rows: [{ line: 4, cells: ['B', 'y'] }],
  });
});

test('a workbook gives the same table as a CSV', () => {
  const { table } = preview(
    anXlsx([
      ['客户编号', '客户名称', '2015年收入(万元)'],
      ['000001', '平安银行', 12.5],
    ]),
  );
  expect(table.columns.map(({ target }) => target)).toEqual([
    { kind: 'client', field: 'code' },
    { kind: 'client', field: 'name' },
    { kind: 'revenue', period: '2015', unit: { multiplier: 10_000, currency: 'CNY' } },
  ]);
  expect(table.rows).toEqual([{ line: 2, cells: ['000001', '平安银行', '12.5'] }]);
});

test.each([
  [
    'listed-companies.gbk.csv',
    2929,
    ['code', 'name', 'industry', 'region', '2014', '2015', '总资产', '上市日期'],
  ],
  [
    'client-orders.csv',
    4906,
    ['code', 'order_date', 'revenue', 'first_name', 'last_name', 'email'],
  ],
  ['purchase-summaries.csv', 2357, ['code', 'frequency', 'recency', 'T']],
])('the real file %s has a sensible preview', (name, rowCount, targets) => {
  const bytes = realBytes(name);
  if (!bytes) return;
  const { table } = preview(bytes);
  expect(table.rowCount).toBe(rowCount);
  expect(
    table.columns.map(({ target }) => {
      if (target.kind === 'client') return target.field;
      if (target.kind === 'revenue') return target.period;
      return target.kind === 'custom' ? target.label : '';
    }),
  ).toEqual(targets);
});
