import type { Client } from '../../../shared/domain/client/client.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { newField } from '../../../shared/domain/field/field.ts';
import type { MatchRefusal, RowOutcome } from '../../../shared/domain/import/merge.ts';
import { decideRow, KnownClients } from '../../../shared/domain/import/merge.ts';
import type {
  ClientRow,
  ReadOutcome,
  RefusedRow,
  RowRefusal,
} from '../../../shared/domain/import/read-row.ts';
import type { Column, MappingProblem } from '../../../shared/domain/import/target.ts';
import { mappingProblems } from '../../../shared/domain/import/target.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type ImportRowRefusal = RowRefusal | MatchRefusal;

/** The rows of a file, read by its columns, as far as they are wanted. */
export type RowSource = {
  readonly count: number;
  readonly read: (from: number, to: number) => Promise<readonly ReadOutcome[]>;
};

export type ImportCounts = Readonly<Record<RowOutcome, number>>;

export type ImportProgress = ImportCounts & {
  readonly done: number;
  readonly refused: readonly RefusedRow<ImportRowRefusal>[];
};

export type ImportReport = ImportProgress & {
  /** Given up between two batches: what was written until then stays, and a rerun completes it. */
  readonly cancelled: boolean;
};

export type ImportPlan = {
  /** The id of the one action that all batches are, so that one undo takes the whole import back. */
  readonly action: Id;
  readonly columns: readonly Column[];
  readonly source: RowSource;
  /** So many rows are one transaction: whole or not at all. */
  readonly rowsPerBatch: number;
  readonly onProgress: (progress: ImportProgress) => void;
  readonly signal: AbortSignal;
};

export type ImportRefusal = {
  readonly type: 'mapping';
  readonly problems: readonly MappingProblem[];
};

export const usualBatch = 1000;

/** What a batch leaves for the next: the clients that had their row, and the fields that the columns fill. */
type Run = {
  readonly lineOfClient: Map<Id, number>;
  readonly fieldOfColumn: ReadonlyMap<number, Id>;
  newFields: readonly Field[];
};

type BatchResult = {
  readonly counts: ImportCounts;
  readonly refused: readonly RefusedRow<ImportRowRefusal>[];
  readonly lineOfClient: ReadonlyMap<Id, number>;
  readonly wroteFields: boolean;
};

/**
 * Takes clients and their revenue from the rows of a file into the book, batch by batch. Each batch is one transaction of the
 * same action; a book that dies meanwhile holds whole batches, and the same file again changes only what is missing.
 */
export async function importClients(
  deps: Deps,
  { action, columns, source, rowsPerBatch, onProgress, signal }: ImportPlan,
): Promise<Result<ImportReport, ImportRefusal>> {
  const problems = mappingProblems(columns);
  if (problems.length > 0) return err({ type: 'mapping', problems });
  const run = await startRun(deps, columns);
  let progress: ImportProgress = { done: 0, new: 0, updated: 0, unchanged: 0, refused: [] };
  while (progress.done < source.count) {
    if (signal.aborted) return ok({ ...progress, cancelled: true });
    const rows = await source.read(progress.done, progress.done + rowsPerBatch);
    const batch = await importBatch(deps, action, run, rows);
    progress = {
      done: Math.min(source.count, progress.done + rowsPerBatch),
      new: progress.new + batch.counts.new,
      updated: progress.updated + batch.counts.updated,
      unchanged: progress.unchanged + batch.counts.unchanged,
      refused: [...progress.refused, ...batch.refused],
    };
    onProgress(progress);
  }
  return ok({ ...progress, cancelled: false });
}

/** Columns of the office's own fields are matched by name, kind and currency; what is not there yet is made. */
async function startRun({ book, newId }: Deps, columns: readonly Column[]): Promise<Run> {
  const known: Field[] = [];
  await book.scan('fields', (fields) => known.push(...fields));
  const fieldOfColumn = new Map<number, Id>();
  const newFields: Field[] = [];
  let place = known.reduce((last, field) => Math.max(last, field.place + 1), 0);
  for (const [index, { target }] of columns.entries()) {
    if (target.kind !== 'custom') continue;
    const label = target.label.trim();
    const currency = target.field === 'money' ? target.unit.currency : null;
    const there = known.find(
      (field) =>
        field.label === label && field.kind === target.field && field.currency === currency,
    );
    const unit = target.field === 'number' ? target.measure : '';
    const field = there ?? {
      ...newField(newId(), label, target.field),
      unit,
      currency,
      place,
    };
    fieldOfColumn.set(index, field.id);
    if (there) continue;
    newFields.push(field);
    place += 1;
  }
  return { lineOfClient: new Map(), fieldOfColumn, newFields };
}

async function importBatch(
  deps: Deps,
  action: Id,
  run: Run,
  rows: readonly ReadOutcome[],
): Promise<BatchResult> {
  const result = await commit<BatchResult, never>(
    deps,
    { id: action, name: 'book.import', undoes: null },
    async (book) => ok(await decideBatch(deps, book, run, rows)),
  );
  if (!result.ok) return result.error;
  // The transaction is through: only now may the run build on it.
  for (const [client, line] of result.value.lineOfClient) run.lineOfClient.set(client, line);
  if (result.value.wroteFields) run.newFields = [];
  return result.value;
}

async function decideBatch(
  deps: Deps,
  book: ReadableBook,
  run: Run,
  rows: readonly ReadOutcome[],
): Promise<{ readonly writes: readonly Write[]; readonly value: BatchResult }> {
  const wanted = rows.flatMap((row) => (row.ok ? [row.value] : []));
  const clients = await clientsOf(book, wanted);
  const lines = await linesOf(book, clients);
  const known = new KnownClients(clients);
  const lineOfClient = new Map<Id, number>();
  const counts = { new: 0, updated: 0, unchanged: 0 };
  const refused: RefusedRow<ImportRowRefusal>[] = [];
  const writes: Write[] = [];
  for (const row of rows) {
    if (!row.ok) {
      refused.push(row.error);
      continue;
    }
    const decision = decideRow(row.value, {
      known,
      lineOf: (id) => lineOfClient.get(id) ?? run.lineOfClient.get(id),
      linesOf: (id) => lines.get(id) ?? [],
      fieldOfColumn: run.fieldOfColumn,
      newId: deps.newId,
    });
    if (!decision.ok) {
      refused.push({ line: row.value.line, reason: decision.error });
      continue;
    }
    const { outcome, before, client } = decision.value;
    counts[outcome] += 1;
    lineOfClient.set(client.id, row.value.line);
    known.replace(before, client);
    if (decision.value.clientChanged) writes.push(put('clients', client));
    writes.push(...decision.value.lines.map((line) => put('revenue', line)));
  }
  const wroteFields = writes.length > 0;
  if (wroteFields) writes.push(...run.newFields.map((field) => put('fields', field)));
  return { writes, value: { counts, refused, lineOfClient, wroteFields } };
}

/** The clients that any of the rows may mean. */
async function clientsOf(
  book: ReadableBook,
  rows: readonly ClientRow[],
): Promise<readonly Client[]> {
  const codes = new Set(rows.flatMap(({ code }) => (code === '' ? [] : [code])));
  const names = new Set(rows.flatMap(({ name }) => (name === '' ? [] : [name])));
  const byCode = await book.lookUp('clients', 'code', [...codes]);
  const byName = await book.lookUp('clients', 'name', [...names]);
  return [...new Map([...byCode, ...byName].map((client) => [client.id, client])).values()];
}

async function linesOf(
  book: ReadableBook,
  clients: readonly Client[],
): Promise<ReadonlyMap<Id, readonly RevenueLine[]>> {
  const lines = await book.lookUp(
    'revenue',
    'clientId',
    clients.map(({ id }) => id),
  );
  return Map.groupBy(lines, ({ clientId }) => clientId);
}
