import type { ImportedKind } from '../../../shared/domain/import/mapping-profile.ts';
import type { ReadOutcome } from '../../../shared/domain/import/outcome.ts';
import type { ClientRow } from '../../../shared/domain/import/read-row.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import { importClients } from './import-clients.ts';
import type { RecordRows } from './import-records.ts';
import { importRecords } from './import-records.ts';
import type { ImportPlan, ImportRefusal, ImportReport, RowSource } from './import-run.ts';

type RowsOf = RecordRows & { readonly clients: ClientRow };

/** Rows of one kind, read by their columns. */
export type TableRows = {
  readonly [K in ImportedKind]: {
    readonly kind: K;
    readonly all: readonly ReadOutcome<RowsOf[K]>[];
  };
}[ImportedKind];

/** Takes the rows of a file into the book, whatever they are. */
export async function importTable(
  deps: Deps,
  rows: TableRows,
  plan: Omit<ImportPlan<never>, 'source'>,
): Promise<Result<ImportReport, ImportRefusal>> {
  if (rows.kind === 'clients') {
    return importClients(deps, { ...plan, source: sourceOf(rows.all) });
  }
  if (rows.kind === 'contacts') {
    return importRecords(deps, rows.kind, { ...plan, source: sourceOf(rows.all) });
  }
  if (rows.kind === 'contracts') {
    return importRecords(deps, rows.kind, { ...plan, source: sourceOf(rows.all) });
  }
  return importRecords(deps, rows.kind, { ...plan, source: sourceOf(rows.all) });
}

function sourceOf<Row>(all: readonly ReadOutcome<Row>[]): RowSource<Row> {
  return { count: all.length, read: async (from, to) => all.slice(from, to) };
}
