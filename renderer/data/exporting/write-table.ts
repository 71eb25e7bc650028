import type { ExportRefusal, ExportRow } from '../../../shared/domain/list/export-table.ts';
import { mostSheetRows } from '../../../shared/domain/list/export-table.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { TableShape } from './table-writer.ts';

/** The rows of a table, read part by part. */
export type TableSource = {
  readonly count: number;
  /** The rows from place `from` up to, not including, `to`. */
  readonly read: (from: number, to: number) => Promise<readonly ExportRow[]>;
};

/** Where a table is written: in a worker, or beside a test. */
export type WritingDesk = {
  readonly add: (rows: readonly ExportRow[]) => Promise<void>;
  readonly end: () => Promise<Blob>;
  readonly close: () => void;
};

export type ExportPlan = TableShape & {
  readonly source: TableSource;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
};

const rowsAtOnce = 1000;

/** Writes a table to a file, part by part; null where it was given up meanwhile, and then nothing is left of it. */
export async function writeTable(
  { source, onProgress, signal, ...shape }: ExportPlan,
  openDesk: (shape: TableShape) => Promise<WritingDesk>,
): Promise<Result<Blob | null, ExportRefusal>> {
  if (shape.format === 'xlsx' && source.count > mostSheetRows) {
    return err({ type: 'too-many-rows', limit: mostSheetRows });
  }
  const desk = await openDesk(shape);
  try {
    for (let done = 0; done < source.count; done += rowsAtOnce) {
      if (signal.aborted) return ok(null);
      await desk.add(await source.read(done, Math.min(source.count, done + rowsAtOnce)));
      onProgress(Math.min(source.count, done + rowsAtOnce));
    }
    return ok(signal.aborted ? null : await desk.end());
  } finally {
    desk.close();
  }
}
