import { strToU8, zipSync } from 'fflate';

/** A cell as the file holds it: a text, a number, or its XML where a test is about that. */
export type XlsxCell = string | number | null | { readonly xml: string };

export type XlsxOptions = {
  readonly sheets?: readonly { readonly name: string; readonly state?: string }[];
  /** Number formats of the styles 1, 2, …; style 0 is the general one. */
  readonly formats?: readonly string[];
  readonly date1904?: boolean;
};

/** A workbook made by hand, as small as Excel accepts; every sheet holds the same rows unless they are given as a map. */
export function anXlsx(
  rows: readonly (readonly XlsxCell[])[],
  { sheets = [{ name: 'Sheet1' }], formats = [], date1904 = false }: XlsxOptions = {},
): Uint8Array {
  return zipSync(partsOfXlsx(rows, { sheets, formats, date1904 }), { level: 6 });
}

export function partsOfXlsx(
  rows: readonly (readonly XlsxCell[])[],
  { sheets = [{ name: 'Sheet1' }], formats = [], date1904 = false }: XlsxOptions = {},
): Record<string, Uint8Array> {
  const texts: string[] = [];
  const sheet = sheetXml(rows, texts);
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><workbookPr date1904="${date1904 ? 1 : 0}"/><sheets>${sheets
      .map(
        ({ name, state }, i) =>
          `<sheet name="${escaped(name)}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships>${sheets
      .map((_, i) => `<Relationship Id="rId${i + 1}" Target="worksheets/sheet${i + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${texts
      .map((text) => `<si><t xml:space="preserve">${escaped(text)}</t></si>`)
      .join('')}</sst>`,
    'xl/styles.xml': `${declaration}<styleSheet xmlns="${main}"><numFmts>${formats
      .map((format, i) => `<numFmt numFmtId="${i + 200}" formatCode="${escaped(format)}"/>`)
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats
      .map((_, i) => `<xf numFmtId="${i + 200}" applyNumberFormat="1"/>`)
      .join('')}</cellXfs></styleSheet>`,
  };
  for (const [i] of sheets.entries()) parts[`xl/worksheets/sheet${i + 1}.xml`] = sheet;
  return Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)]));
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

function sheetXml(rows: readonly (readonly XlsxCell[])[], texts: string[]): string {
  const body = rows
    .map(
      (cells, r) =>
        `<row r="${r + 1}">${cells.map((cell, c) => cellXml(cell, r, c, texts)).join('')}</row>`,
    )
    .join('');
  return `${declaration}<worksheet xmlns="${main}"><sheetData>${body}</sheetData></worksheet>`;
}

function cellXml(cell: XlsxCell, row: number, column: number, texts: string[]): string {
  const place = `${letters(column)}${row + 1}`;
  if (cell === null) return '';
  if (typeof cell === 'object') return cell.xml.replace('<c', `<c r="${place}"`);
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`;
  texts.push(cell);
  return `<c r="${place}" t="s"><v>${texts.length - 1}</v></c>`;
}

function letters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : letters(Math.floor(index / 26) - 1) + letter;
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Writes another size of the unpacked files into an archive's directory. */
export function promiseSize(zip: Uint8Array, size: number): void {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 28 < zip.length; at += 1) {
    if (view.getUint32(at, true) === 0x02_01_4b_50) view.setUint32(at + 24, size, true);
  }
}
