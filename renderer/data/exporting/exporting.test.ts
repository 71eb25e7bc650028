import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { harmless } from '../../../shared/domain/import/refused-csv.ts';
import type {
  ExportCell,
  ExportColumn,
  ExportFormat,
  ExportRow,
} from '../../../shared/domain/list/export-table.ts';
import { fileNameOf, mainUnits } from '../../../shared/domain/list/export-table.ts';
import { err, ok } from '../../../shared/result.ts';
import { readCsv } from '../importing/read-csv.ts';
import { openWorkbook } from '../importing/read-xlsx.ts';
import { tableWriter } from './table-writer.ts';
import type { ExportPlan } from './write-table.ts';
import { writeTable } from './write-table.ts';

const column = (header: string, kind: ExportColumn['kind'] = 'text', digits = 0): ExportColumn => ({
  header,
  kind,
  digits,
  width: 12,
});

const columns = [
  column('编号'),
  column('Name, "quoted"'),
  column('Revenue 2015, CNY', 'money', 2),
  column('Machines', 'number'),
  column('Last visit', 'day'),
];
const rows: readonly ExportRow[] = [
  ['000001', '正平股份 <股份> & Söhne', 123_450, 2.5, '2026-05-11'],
  ['=1+1', '第一行\n第二行', -5, -3, '1899-05-01'],
  ['+86 10 1234', ' @home,', null, null, null],
];

function fileOf(format: ExportFormat, parts: readonly ExportRow[][]): Uint8Array {
  const writer = tableWriter({ format, title: '客户: 2026/5', columns });
  for (const part of parts) writer.add(part);
  return Buffer.concat(writer.end());
}

function csvOf(parts: readonly ExportRow[][]): string {
  return Buffer.from(fileOf('csv', parts)).toString('utf8');
}

function sheetOf(bytes: Uint8Array) {
  const book = openWorkbook(bytes);
  const { name, rows } = book.read(0);
  return { name, rows: rows.map(({ cells }) => cells) };
}

test('CSV has its mark, CRLF, quotes where they are needed, and runs no formula', () => {
  expect(csvOf([[...rows]])).toBe(
    [
      '\u{FEFF}编号,"Name, ""quoted""","Revenue 2015, CNY",Machines,Last visit',
      '000001,正平股份 <股份> & Söhne,1234.50,2.5,2026-05-11',
      `'=1+1,"第一行\n第二行",-0.05,-3,1899-05-01`,
      `+86 10 1234,"' @home,",,,`,
      '',
    ].join('\r\n'),
  );
});

test('a workbook holds codes as texts, amounts and days as numbers, and opens again', () => {
  const bytes = fileOf('xlsx', [[...rows].slice(0, 2), [...rows].slice(2)]);
  expect(sheetOf(bytes)).toEqual({
    name: '客户  2026 5',
    rows: [
      ['编号', 'Name, "quoted"', 'Revenue 2015, CNY', 'Machines', 'Last visit'],
      ['000001', '正平股份 <股份> & Söhne', '1234.5', '2.5', '2026-05-11'],
      ['=1+1', '第一行\n第二行', '-0.05', '-3', '1899-05-01'],
      ['+86 10 1234', ' @home,'],
    ],
  });
});

test('no cell of a workbook is a formula, whatever its text begins with', () => {
  const files = unzipSync(fileOf('xlsx', [[...rows]]));
  const sheet = Buffer.from(files['xl/worksheets/sheet1.xml'] ?? []).toString('utf8');
  expect(sheet).toContain('<t xml:space="preserve">=1+1</t>');
  expect(sheet).not.toMatch(/<f[ >]/u);
});

test('an empty table is its header', () => {
  expect(csvOf([]).split('\r\n')).toHaveLength(2);
  expect(sheetOf(fileOf('xlsx', [])).rows).toHaveLength(1);
});

test('any text comes back from both formats, but for what no spreadsheet can hold', () => {
  const text = fc.string({ unit: 'grapheme', maxLength: 12 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), (texts) => {
      const table = texts.map((text): ExportCell[] => ['x', text]);
      const cell = (cells: readonly string[]) => cells[1] ?? '';
      const xlsx = sheetOf(fileOf('xlsx', [table])).rows.slice(1);
      expect(xlsx.map(cell)).toEqual(texts.map(inXml));
      const csv = readCsv(csvOf([table]).slice(1)).sheet.rows.slice(1);
      expect(csv.map(({ cells }) => cell(cells))).toEqual(
        texts.map((text) => blankless(harmless(text))),
      );
    }),
    { numRuns: 30 },
  );
});

/** What XML has no room for is left out. */
function inXml(text: string): string {
  const lines = text.replaceAll(/\r\n?/gu, '\n');
  const fits = (sign: string) => /[\t\n\u{FEFF}]|[^\p{Cc}\uFFFE\uFFFF]|[\u{7F}-\u{9F}]/u.test(sign);
  return blankless(Array.from(lines).filter(fits).join(''));
}

/** Blanks alone are nothing to the reader. */
function blankless(text: string): string {
  return text.trim() === '' ? '' : text;
}

test('amounts go out digit by digit', () => {
  fc.assert(
    fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 3 }), (amount, digits) => {
      const text = mainUnits(amount, digits);
      expect(BigInt(text.replace('.', ''))).toBe(BigInt(amount));
      expect(text.split('.')[1]?.length ?? 0).toBe(digits);
    }),
  );
});

test('a file has a name that every system takes', () => {
  expect(fileNameOf(' 华东/大客户: A? ', '2026-05-11', 'xlsx')).toBe(
    '华东 大客户 A 2026-05-11.xlsx',
  );
  expect(fileNameOf('...', '2026-05-11', 'csv')).toBe('2026-05-11.csv');
});

function plan(part: Partial<ExportPlan> = {}): ExportPlan {
  return {
    format: 'csv',
    title: '',
    columns: [column('n', 'number')],
    source: {
      count: 2500,
      read: async (from, to) => Array.from({ length: to - from }, (_, i) => [from + i]),
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...part,
  };
}

async function deskBeside(shape: Parameters<typeof tableWriter>[0]) {
  const writer = tableWriter(shape);
  return {
    add: async (part: readonly ExportRow[]) => writer.add(part),
    end: async () => new Blob([...writer.end()]),
    close: () => undefined,
  };
}

test('a long table is written part by part, and says how far it is', async () => {
  const done: number[] = [];
  const written = await writeTable(plan({ onProgress: (n) => done.push(n) }), deskBeside);
  expect(done).toEqual([1000, 2000, 2500]);
  if (!written.ok || !written.value) throw new Error('Nothing was written.');
  const lines = (await written.value.text()).trim().split('\r\n');
  expect(lines).toEqual(['n', ...Array.from({ length: 2500 }, (_, i) => String(i))]);
});

test('an export that is given up leaves nothing; one that has no room is refused', async () => {
  const giveUp = new AbortController();
  const onProgress = () => giveUp.abort();
  const stopped = await writeTable(plan({ onProgress, signal: giveUp.signal }), deskBeside);
  expect(stopped).toEqual(ok(null));
  const source = { count: 2_000_000, read: async () => [] };
  expect(await writeTable(plan({ format: 'xlsx', source }), deskBeside)).toEqual(
    err({ type: 'too-many-rows', limit: 1_048_575 }),
  );
});
