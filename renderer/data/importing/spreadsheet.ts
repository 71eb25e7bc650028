import type { Field } from '../../../shared/domain/field/field.ts';
import type { Delimiter } from '../../../shared/domain/import/delimiter.ts';
import { fileKind } from '../../../shared/domain/import/file-kind.ts';
import { guessTargets } from '../../../shared/domain/import/guess-targets.ts';
import { findHeader, headerLookedFor } from '../../../shared/domain/import/header-row.ts';
import type { ImportedKind } from '../../../shared/domain/import/mapping-profile.ts';
import type { RefusedRow, RowRefusal } from '../../../shared/domain/import/outcome.ts';
import { guessKind } from '../../../shared/domain/import/record-words.ts';
import type { FileRefusal, Sheet, TableRow } from '../../../shared/domain/import/table.ts';
import { tableLimits } from '../../../shared/domain/import/table.ts';
import type { Column, Target } from '../../../shared/domain/import/target.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { decodeText, type Encoding } from './decode-text.ts';
import { FileRefused } from './file-refused.ts';
import { readCsv } from './read-csv.ts';
import type { ReadTable } from './read-table.ts';
import { readTable } from './read-table.ts';
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
  /** What the rows are. */
  readonly kind: ImportedKind;
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

/** A table that is read outside of the import, where its rows are few. */
export type RawTable = { readonly header: readonly string[]; readonly rows: readonly TableRow[] };

/** So many respondents, and their rows may cross between threads. */
const rawRows = 20_000;
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
  private kind: ImportedKind = 'clients';
  private columns: readonly Column[] = [];
  /** All rows as they are read by the columns; null until somebody asks. */
  private read: ReadTable | null = null;

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

  /** A sheet as it stands in the file: the row that names the columns, and those below it. */
  rawTable(index: number): Result<RawTable, FileRefusal> {
    return refusing(() => {
      const { rows } = this.readSheet(index);
      if (rows.length === 0) throw new FileRefused({ type: 'empty' });
      const header = findHeader(rows);
      if (header !== null && rows.length === header + 1) {
        throw new FileRefused({ type: 'header-only' });
      }
      if (rows.length > rawRows) throw new FileRefused({ type: 'too-many-rows' });
      return {
        header: header === null ? [] : (rows[header]?.cells ?? []),
        rows: rows.slice(header === null ? 0 : header + 1),
      };
    });
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
      return this.preview(index, header, fields, null);
    });
  }

  /** Takes another row for the header (its number in the file), or none. */
  chooseHeader(
    sheet: number,
    line: number | null,
    fields: readonly Field[],
  ): Result<TablePreview, FileRefusal> {
    return refusing(() => {
      return this.preview(sheet, this.placeOf(line), fields, null);
    });
  }

  /** Takes the rows for another kind of record than was guessed, and guesses the columns anew. */
  chooseKind(
    sheet: number,
    kind: ImportedKind,
    fields: readonly Field[],
  ): Result<TablePreview, FileRefusal> {
    return refusing(() =>
      this.preview(sheet, this.placeOf(this.header?.line ?? null), fields, kind),
    );
  }

  private placeOf(line: number | null): number | null {
    const at = this.table?.rows.findIndex((row) => row.line === line) ?? -1;
    return at < 0 ? null : at;
  }

  private preview(
    sheet: number,
    header: number | null,
    fields: readonly Field[],
    kind: ImportedKind | null,
  ): TablePreview {
    const { rows = [], formulasWithoutResult = 0 } = this.table ?? {};
    this.header = header === null ? null : (rows[header] ?? null);
    this.rows = header === null ? rows : rows.slice(header + 1);
    const samples = this.samples();
    this.kind = kind ?? guessKind(samples.map((sample) => sample.header));
    const targets = guessTargets(this.kind, samples, fields);
    this.read = null;
    this.columns = samples.map(({ header }, i) => ({
      header,
      target: targets[i] ?? { kind: 'ignore' },
    }));
    return {
      sheet,
      kind: this.kind,
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
    this.read = null;
    const { refused, negative } = this.rowsRead();
    return {
      readable: this.rows.length - refused.length,
      refused: refused.length,
      firstRefused: refused.slice(0, previewRows),
      negative,
    };
  }

  /** All rows, read by the targets of the last check. They are read once. */
  rowsRead(): ReadTable {
    this.read ??= readTable(this.kind, this.columns, this.rows);
    return this.read;
  }

  columnsTaken(): readonly Column[] {
    return this.columns;
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
