import type {
  ExportColumn,
  ExportFormat,
  ExportRow,
} from '../../../shared/domain/list/export-table.ts';
import { CsvWriter } from './csv-writer.ts';
import { XlsxWriter } from './xlsx-writer.ts';

/** Takes the rows of a table as they come and gives out the file. What is written is not held twice. */
export type TableWriter = {
  readonly add: (rows: readonly ExportRow[]) => void;
  /** The bytes of the whole file, in their order. */
  readonly end: () => readonly Uint8Array<ArrayBuffer>[];
};

export type TableShape = {
  readonly format: ExportFormat;
  /** What the sheet is called, where the format has sheets. */
  readonly title: string;
  readonly columns: readonly ExportColumn[];
};

export function tableWriter({ format, title, columns }: TableShape): TableWriter {
  return format === 'csv' ? new CsvWriter(columns) : new XlsxWriter(title, columns);
}

export const mimeTypes: Readonly<Record<ExportFormat, string>> = {
  csv: 'text/csv;charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};
