import type { TableRow } from '../../../shared/domain/import/table.ts';
import { tableLimits, trimmed } from '../../../shared/domain/import/table.ts';
import { FileRefused } from './file-refused.ts';

/** Collects the rows of a table, leaves out blank ones, and stops where no book is that large. */
export class Rows {
  readonly rows: TableRow[] = [];
  private cellCount = 0;

  add(line: number, raw: readonly string[]): void {
    const cells = trimmed(raw);
    if (cells.length === 0) return;
    if (cells.length > tableLimits.columns) {
      throw new FileRefused({ type: 'too-many-columns', count: cells.length });
    }
    this.cellCount += cells.length;
    if (this.rows.length >= tableLimits.rows || this.cellCount > tableLimits.cells) {
      throw new FileRefused({ type: 'too-many-rows' });
    }
    this.rows.push({ line, cells });
  }
}
