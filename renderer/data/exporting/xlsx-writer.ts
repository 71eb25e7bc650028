import { strToU8, Zip, ZipDeflate } from 'fflate';
import { daysBetween, isDay } from '../../../shared/domain/calendar/day.ts';
import type {
  ExportCell,
  ExportColumn,
  ExportRow,
} from '../../../shared/domain/list/export-table.ts';
import { mainUnits } from '../../../shared/domain/list/export-table.ts';
import { columnLetters, frameOf, styleOf, xmlText } from './xlsx-parts.ts';

/**
 * A workbook of one sheet (ECMA-376), written row by row: the sheet's XML is packed as it comes and never held as a whole.
 * Texts stand in their cells, so that no table of strings grows beside the rows.
 */
export class XlsxWriter {
  private readonly columns: readonly ExportColumn[];
  private readonly letters: readonly string[];
  private readonly styles: readonly number[];
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly zip: Zip;
  private readonly sheet: ZipDeflate;
  private readonly tail: (lastRow: number) => string;
  private row = 1;

  constructor(title: string, columns: readonly ExportColumn[]) {
    this.columns = columns;
    this.letters = columns.map((_, i) => columnLetters(i));
    this.styles = columns.map((column) => styleOf(column));
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.parts.push(new Uint8Array(chunk));
    });
    const frame = frameOf(title, columns);
    for (const [path, text] of frame.files) {
      const file = this.entry(path);
      file.push(strToU8(text), true);
    }
    this.tail = frame.tail;
    this.sheet = this.entry('xl/worksheets/sheet1.xml');
    this.sheet.push(strToU8(frame.head));
  }

  add(rows: readonly ExportRow[]): void {
    if (rows.length === 0) return;
    this.sheet.push(strToU8(rows.map((row) => this.rowXml(row)).join('')));
  }

  end(): readonly Uint8Array<ArrayBuffer>[] {
    this.sheet.push(strToU8(this.tail(this.row)), true);
    this.zip.end();
    return this.parts;
  }

  private entry(path: string): ZipDeflate {
    const file = new ZipDeflate(path, { level: 6 });
    // The same table is the same file, whenever it is written.
    file.mtime = '1980-01-01T12:00:00';
    this.zip.add(file);
    return file;
  }

  private rowXml(row: ExportRow): string {
    this.row += 1;
    const cells = this.columns.map((column, i) => this.cellXml(column, i, row[i] ?? null));
    return `<row r="${this.row}">${cells.join('')}</row>`;
  }

  private cellXml(column: ExportColumn, i: number, cell: ExportCell): string {
    if (cell === null || cell === '') return '';
    const at = `r="${this.letters[i] ?? ''}${this.row}"`;
    const number = numberOf(column, cell);
    if (number !== null) return `<c ${at} s="${this.styles[i] ?? 0}"><v>${number}</v></c>`;
    return `<c ${at} s="${textStyle}" t="inlineStr"><is><t xml:space="preserve">${xmlText(String(cell))}</t></is></c>`;
  }
}

const textStyle = styleOf({ kind: 'text', digits: 0 });
/** The first day whose number Excel and the calendar agree about: it believes in 29 February 1900. */
const firstDay = '1900-03-01';
const dayZero = '1899-12-30';

/** The number that a cell holds; null where it is a text. */
function numberOf(column: ExportColumn, cell: string | number): string | null {
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return null;
    return column.kind === 'money' ? mainUnits(cell, column.digits) : String(cell);
  }
  if (column.kind !== 'day' || !isDay(cell) || cell < firstDay) return null;
  return String(daysBetween(dayZero, cell));
}
