import { harmless, quoted } from '../../../shared/domain/import/refused-csv.ts';
import type {
  ExportCell,
  ExportColumn,
  ExportRow,
} from '../../../shared/domain/list/export-table.ts';
import { mainUnits } from '../../../shared/domain/list/export-table.ts';

/** CSV as Excel opens it rightly: UTF-8 with its mark, CRLF, texts that would run as formulas made harmless. */
export class CsvWriter {
  private readonly columns: readonly ExportColumn[];
  private readonly parts: Uint8Array<ArrayBuffer>[] = [];
  private readonly encoder = new TextEncoder();

  constructor(columns: readonly ExportColumn[]) {
    this.columns = columns;
    const header = columns.map((column) => quoted(harmless(column.header))).join(',');
    this.parts.push(this.encoder.encode(`\u{FEFF}${header}\r\n`));
  }

  add(rows: readonly ExportRow[]): void {
    const lines = rows.map((row) =>
      this.columns.map((column, i) => written(column, row[i] ?? null)).join(','),
    );
    if (lines.length > 0) this.parts.push(this.encoder.encode(`${lines.join('\r\n')}\r\n`));
  }

  end(): readonly Uint8Array<ArrayBuffer>[] {
    return this.parts;
  }
}

function written(column: ExportColumn, cell: ExportCell): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return quoted(harmless(cell));
  return column.kind === 'money' ? mainUnits(cell, column.digits) : String(cell);
}
