import type { ExportColumn } from '../../../shared/domain/list/export-table.ts';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006';
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** The styles of the workbook by their place: as is, text, day, header, amounts with 0 to 4 digits. */
const styles = { plain: 0, text: 1, day: 2, header: 3, amount: 4 } as const;
const mostDigits = 4;

export function styleOf({ kind, digits }: Pick<ExportColumn, 'kind' | 'digits'>): number {
  if (kind === 'money') return styles.amount + Math.min(digits, mostDigits);
  if (kind === 'day') return styles.day;
  return kind === 'text' ? styles.text : styles.plain;
}

/** The files around the rows, and the sheet's own XML before and behind them. */
export function frameOf(
  title: string,
  columns: readonly ExportColumn[],
): {
  readonly files: readonly (readonly [path: string, xml: string])[];
  readonly head: string;
  /** By the number of the last row. */
  readonly tail: (lastRow: number) => string;
} {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
  const part = (path: string, type: string) =>
    `<Override PartName="${path}" ContentType="${types}.${type}+xml"/>`;
  const last = columnLetters(Math.max(0, columns.length - 1));
  const filter = (lastRow: number) =>
    columns.length > 0 ? `<autoFilter ref="A1:${last}${lastRow}"/>` : '';
  return {
    files: [
      [
        '[Content_Types].xml',
        `${declaration}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('/xl/workbook.xml', 'sheet.main')}${part('/xl/worksheets/sheet1.xml', 'worksheet')}${part('/xl/styles.xml', 'styles')}</Types>`,
      ],
      [
        '_rels/.rels',
        `${declaration}<Relationships xmlns="${packages}/relationships">${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
      ],
      [
        'xl/workbook.xml',
        `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="${xmlText(sheetName(title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      ],
      [
        'xl/_rels/workbook.xml.rels',
        `${declaration}<Relationships xmlns="${packages}/relationships">${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'styles', 'styles.xml')}</Relationships>`,
      ],
      ['xl/styles.xml', stylesXml()],
    ],
    head: `${declaration}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>${columnsXml(columns)}<sheetData>${headerXml(columns)}`,
    tail: (lastRow) => `</sheetData>${filter(lastRow)}</worksheet>`,
  };
}

export function columnLetters(index: number): string {
  const letter = String.fromCodePoint(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}

/** Text between tags: what XML has no room for is left out, and what looks like Excel's own escapes stays a text. */
export function xmlText(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(/_x([\dA-Fa-f]{4})_/gu, '_x005F_x$1_')
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(notInXml, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

const notInXml = /[^\t\n\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

function sheetName(title: string): string {
  const plain = title.replaceAll(/[[\]:*?/\\\p{Cc}]+/gu, ' ').replaceAll(/^'+|'+$/gu, '');
  const name = plain.slice(0, 31).toWellFormed().trim();
  return name === '' ? 'Sheet1' : name;
}

function columnsXml(columns: readonly ExportColumn[]): string {
  if (columns.length === 0) return '';
  const each = columns.map(
    ({ width }, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  );
  return `<cols>${each.join('')}</cols>`;
}

function headerXml(columns: readonly ExportColumn[]): string {
  const cells = columns.map(
    ({ header }, i) =>
      `<c r="${columnLetters(i)}1" s="${styles.header}" t="inlineStr"><is><t xml:space="preserve">${xmlText(header)}</t></is></c>`,
  );
  return `<row r="1">${cells.join('')}</row>`;
}

function stylesXml(): string {
  const amounts = Array.from({ length: mostDigits + 1 }, (_, digits) => ({
    id: 170 + digits,
    code: digits === 0 ? '#,##0' : `#,##0.${'0'.repeat(digits)}`,
  }));
  const formats = [{ id: 165, code: 'yyyy-mm-dd' }, ...amounts]
    .map(({ id, code }) => `<numFmt numFmtId="${id}" formatCode="${code}"/>`)
    .join('');
  const cell = (format: number, font = 0) =>
    `<xf numFmtId="${format}" fontId="${font}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${font === 0 ? '' : ' applyFont="1"'}/>`;
  // 49 is Excel's format for text: an edited code stays one.
  const cells = [cell(0), cell(49), cell(165), cell(49, 1), ...amounts.map(({ id }) => cell(id))];
  return `${declaration}<styleSheet xmlns="${main}"><numFmts count="${amounts.length + 1}">${formats}</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${cells.length}">${cells.join('')}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
}
