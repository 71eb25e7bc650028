import { wrap } from 'comlink';
import type { ExportRefusal } from '../../../shared/domain/list/export-table.ts';
import type { Result } from '../../../shared/result.ts';
import type { TableShape } from './table-writer.ts';
import type { ExportDesk } from './worker.ts';
import type { ExportPlan, WritingDesk } from './write-table.ts';
import { writeTable } from './write-table.ts';

/** Writes a table to a file in a worker, which ends with it. */
export async function exportInWorker(
  plan: ExportPlan,
): Promise<Result<Blob | null, ExportRefusal>> {
  return writeTable(plan, openWorker);
}

async function openWorker(shape: TableShape): Promise<WritingDesk> {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), {
    type: 'module',
    name: 'export',
  });
  const desk = wrap<ExportDesk>(worker);
  await desk.open(shape);
  return {
    add: async (rows) => desk.add(rows),
    end: async () => desk.end(),
    close: () => worker.terminate(),
  };
}
