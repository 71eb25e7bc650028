import { expose } from 'comlink';
import type { ExportRow } from '../../../shared/domain/list/export-table.ts';
import { mimeTypes, tableWriter } from './table-writer.ts';
import type { TableShape, TableWriter } from './table-writer.ts';

/** Tables are written and packed here, so that a large one does not hold up the screen. */
class Desk {
  private writer: TableWriter | null = null;
  private type = '';

  open(shape: TableShape): void {
    this.writer = tableWriter(shape);
    this.type = mimeTypes[shape.format];
  }

  add(rows: readonly ExportRow[]): void {
    this.writer?.add(rows);
  }

  end(): Blob {
    return new Blob([...(this.writer?.end() ?? [])], { type: this.type });
  }
}

export type ExportDesk = Pick<Desk, 'open' | 'add' | 'end'>;

expose(new Desk());
