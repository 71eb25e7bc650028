import type { Field } from '../../../shared/domain/field/field.ts';
import type { Delimiter } from '../../../shared/domain/import/delimiter.ts';
import { fileKind } from '../../../shared/domain/import/file-kind.ts';
import { guessTargets } from '../../../shared/domain/import/guess-targets.ts';
import { findHeader, headerLookedFor } from '../../../shared/domain/import/header-row.ts';
import type {
  ReadOutcome,
  RefusedRow,
  RowRefusal,
} from '../../../shared/domain/import/read-row.ts';
import { readRow, repeatedRows } from '../../../shared/domain/import/read-row.ts';
import type { FileRefusal, Sheet, TableRow } from '../../../shared/domain/import/table.ts';
import { tableLimits } from '../../../shared/domain/import/table.ts';
import type { Column, Target } from '../../../shared/domain/import/target.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { FileRefused } from './file-refused.ts';
import { readCsv } from './read-csv.ts';
import { openWorkbook } from './read-xlsx.ts';

/** How a file was understood. */
export type FileFacts = {
  readonly kind: 'csv' | 'xlsx';
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
  /** Characters that could not be read. */
  readonly unreadable: number;
  /** The sheets that can be chosen; a single one without a name for CSV. */
  readonly sheets: readonly string[];
};

/** A table as the preview shows it. */
export type TablePreview = {
  readonly sheet: number;
  /** The number in the file of the row that names the columns; null where none does. */
  readonly headerLine: number | null;
  /** Rows that could be the header, by their numbers, with their first cells. */
  readonly headerChoices: readonly { readonly line: number; readonly text: string }[];
  readonly rowCount: number;
  readonly columns: readonly Column[];
  readonly rows: readonly TableRow[];
  readonly formulasWithoutResult: number;
};

/** What a reading of all rows by their columns has found, before anything is written. */
export type CheckedRows = {
  readonly readable: number;
  readonly refused: number;
  readonly firstRefused: readonly RefusedRow<RowRefusal>[];
  /** Amounts below zero. They are taken for corrections and kept. */
  readonly negative: number;
};

const previewRows = 20;
const sampleRows = 2000;
const megabyte = 1_000_000;

/** A file that was opened: it lives in the worker, with all its rows, and answers with parts of them. */
export class Spreadsheet {
  readonly facts: FileFacts;
  private readonly readSheet: (index: number) => Sheet & { readonly formulasWithoutResult: number };
  private table: (Sheet & { readonly formulasWithoutResult: number }) | null = null;
  private header: TableRow | null = null;
  private rows: readonly TableRow[] = [];
  private columns: readonly Column[] = [];
  /** Rows whose client another row stands for; null until all rows have been read by the columns. */
  private repeated: ReadonlyMap<number, number> | null = null;

  private constructor(facts: FileFacts, readSheet: Spreadsheet['readSheet']) {
    this.facts = facts;
    this.readSheet = readSheet;
  }

  /** Reads a file by its bytes, whatever its name says. */
  static open(bytes: Uint8Array): Result<Spreadsheet, FileRefusal> {
    return refusing(() => {
      const megabytes = bytes.length / megabyte;
      if (megabytes > tableLimits.megabytes) {
        throw new FileRefused({ type: 'too-large', megabytes });
      }
      const kind = fileKind(bytes.subarray(0, 4096));
      if (kind.kind === 'refused') throw new FileRefused(kind.refusal);
      return kind.kind === 'zip' ? Spreadsheet.ofWorkbook(bytes) : Spreadsheet.ofText(bytes);
    });
  }

  private static ofWorkbook(bytes: Uint8Array): Spreadsheet {
    const { sheets, read } = openWorkbook(bytes);
    return new Spreadsheet(
      { kind: 'xlsx', encoding: null, delimiter: null, unreadable: 0, sheets },
      read,
    );
  }

  private static ofText(bytes: Uint8Array): Spreadsheet {
    const { text, encoding, unreadable } = decodeText(bytes);
    const { sheet, delimiter } = readCsv(text);
    return new Spreadsheet({ kind: 'csv', encoding, delimiter, unreadable, sheets: [''] }, () => ({
      ...sheet,
      formulasWithoutResult: 0,
    }));
  }

  /** Opens a sheet and guesses its columns. */
  chooseSheet(index: number, fields: readonly Field[]): Result<TablePreview, FileRefusal> {
    return refusing(() => {
      const sheet = this.readSheet(index);
      if (sheet.rows.length === 0) throw new FileRefused({ type: 'empty' });
      const header = findHeader(sheet.rows);
      if (header !== null && sheet.rows.length === header + 1) {
        throw new FileRefused({ type: 'header-only' });
      }
      this.table = sheet;
      return this.preview(index, header, fields);
    });
  }

  /** Takes another row for the header (its number in the file), or none. */
  chooseHeader(
    sheet: number,
    line: number | null,
    fields: readonly Field[],
  ): Result<TablePreview, FileRefusal> {
    return refusing(() => {
      const at = this.table?.rows.findIndex((row) => row.line === line) ?? -1;
      return this.preview(sheet, at < 0 ? null : at, fields);
    });
  }

  private preview(sheet: number, header: number | null, fields: readonly Field[]): TablePreview {
    const { rows = [], formulasWithoutResult = 0 } = this.table ?? {};
    this.header = header === null ? null : (rows[header] ?? null);
    this.rows = header === null ? rows : rows.slice(header + 1);
    const samples = this.samples();
    const targets = guessTargets(samples, fields);
    this.repeated = null;
    this.columns = samples.map(({ header }, i) => ({
      header,
      target: targets[i] ?? { kind: 'ignore' },
    }));
    return {
      sheet,
      headerLine: this.header?.line ?? null,
      headerChoices: rows.slice(0, headerLookedFor).map(({ line, cells }) => ({
        line,
        text: cells
          .filter((cell) => cell.trim() !== '')
          .join(' · ')
          .slice(0, 60),
      })),
      rowCount: this.rows.length,
      columns: this.columns,
      rows: this.rows.slice(0, previewRows),
      formulasWithoutResult,
    };
  }

  private samples(): readonly { readonly header: string; readonly values: readonly string[] }[] {
    const headers = this.header?.cells ?? [];
    const width = this.rows.reduce(
      (most, { cells }) => Math.max(most, cells.length),
      headers.length,
    );
    return Array.from({ length: width }, (_, at) => ({
      header: (headers[at] ?? '').replaceAll(/\s+/gu, ' ').trim().slice(0, 200),
      values: this.valuesOf(at),
    }));
  }

  private valuesOf(column: number): readonly string[] {
    const values: string[] = [];
    for (const { cells } of this.rows) {
      const value = cells[column] ?? '';
      if (value.trim() !== '') values.push(value);
      if (values.length === sampleRows) break;
    }
    return values;
  }

  /** Takes the targets that a person has settled on, and reads all rows by them once. */
  check(targets: readonly Target[]): CheckedRows {
    this.columns = this.columns.map(({ header, target }, i) => ({
      header,
      target: targets[i] ?? target,
    }));
    this.repeated = null;
    const refused: RefusedRow<RowRefusal>[] = [];
    let negative = 0;
    for (const row of this.read(0, this.rows.length)) {
      if (!row.ok) refused.push(row.error);
      else negative += row.value.revenue.filter(({ amount }) => amount < 0).length;
    }
    return {
      readable: this.rows.length - refused.length,
      refused: refused.length,
      firstRefused: refused.slice(0, previewRows),
      negative,
    };
  }

  /** The rows from place `from` up to, not including, `to`, read by the targets of the last check. */
  read(from: number, to: number): readonly ReadOutcome[] {
    this.repeated ??= this.findRepeated();
    const { repeated } = this;
    return this.rows.slice(from, to).map((row) => {
      const read = readRow(this.columns, row);
      const first = repeated.get(row.line);
      if (read.ok && first === undefined) return read;
      const reason = read.ok ? { type: 'twice-in-file' as const, line: first ?? 0 } : read.error;
      return err({ line: row.line, reason });
    });
  }

  private findRepeated(): ReadonlyMap<number, number> {
    return repeatedRows(
      this.rows.flatMap((row) => {
        const read = readRow(this.columns, row);
        return read.ok ? [read.value] : [];
      }),
    );
  }

  /** The names of the columns, and the rows of these numbers as they stand in the file. */
  rowsOf(lines: readonly number[]): {
    readonly header: readonly string[];
    readonly rows: readonly TableRow[];
  } {
    const wanted = new Set<number>(lines);
    return {
      header: this.columns.map(({ header }) => header),
      rows: this.rows.filter(({ line }) => wanted.has(line)),
    };
  }
}

function refusing<T>(read: () => T): Result<T, FileRefusal> {
  try {
    return ok(read());
  } catch (error) {
    if (error instanceof FileRefused) return err(error.refusal);
    throw error;
  }
}
