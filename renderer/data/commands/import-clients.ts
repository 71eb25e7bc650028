import type { Client } from '../../../shared/domain/client/client.ts';
import type { Field } from '../../../shared/domain/field/field.ts';
import { newField } from '../../../shared/domain/field/field.ts';
import { decideRow, KnownClients } from '../../../shared/domain/import/merge.ts';
import type {
  ImportRowRefusal,
  ReadOutcome,
  RefusedRow,
  UnplacedRow,
} from '../../../shared/domain/import/outcome.ts';
import type { ClientRow } from '../../../shared/domain/import/read-row.ts';
import type { Target } from '../../../shared/domain/import/target.ts';
import { mappingProblems } from '../../../shared/domain/import/target.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { BatchDecision, ImportPlan, ImportRefusal, ImportReport } from './import-run.ts';
import { ImportRun } from './import-run.ts';

/** What a batch leaves for the next: the clients that had their row, and the fields that the columns fill. */
type Run = {
  readonly plan: ImportPlan<ClientRow>;
  readonly lineOfClient: Map<Id, number>;
  readonly fieldOfColumn: ReadonlyMap<number, Field>;
  /** Where nothing is written, the clients as they would be by now. */
  readonly wouldBe: KnownClients | null;
  /** Fields that are made or shown again as soon as a row is written. */
  newFields: readonly Field[];
};

/** Takes clients and their revenue from the rows of a file into the book. */
export async function importClients(
  deps: Deps,
  plan: ImportPlan<ClientRow>,
): Promise<Result<ImportReport, ImportRefusal>> {
  const problems = mappingProblems('clients', plan.columns);
  if (problems.length > 0) return err({ type: 'mapping', problems });
  const { source, rowsPerBatch } = plan;
  const run = new ImportRun(deps, plan);
  const state = await startRun(deps, plan);
  for (let from = 0; from < source.count && !run.stopped; from += rowsPerBatch) {
    const rows = await source.read(from, Math.min(source.count, from + rowsPerBatch));
    await run.batch(rows.length, async (book) => decideBatch(deps, book, state, rows));
  }
  return ok(run.report());
}

/**
 * Columns of the office's own fields are matched by name, kind and currency. What is not there yet is made; what was archived is
 * shown again, for its double beside it would part the values.
 */
async function startRun({ book, newId }: Deps, plan: ImportPlan<ClientRow>): Promise<Run> {
  const known: Field[] = [];
  await book.scan('fields', (fields) => known.push(...fields));
  const fieldOfColumn = new Map<number, Field>();
  const newFields: Field[] = [];
  let place = known.reduce((last, field) => Math.max(last, field.place + 1), 0);
  for (const [index, { target }] of plan.columns.entries()) {
    if (target.kind !== 'custom') continue;
    const wanted = fieldOf(target, { id: newId(), place });
    const there = known
      .filter((field) => isSame(field, wanted))
      .toSorted((a, b) => Number(a.archivedAt !== null) - Number(b.archivedAt !== null))[0];
    if (there) {
      fieldOfColumn.set(index, there);
      if (there.archivedAt !== null) newFields.push({ ...there, archivedAt: null });
      continue;
    }
    const field = await withOptions(wanted, plan.source, index);
    fieldOfColumn.set(index, field);
    newFields.push(field);
    place += 1;
  }
  const wouldBe = plan.dry ? new KnownClients([]) : null;
  return { plan, lineOfClient: new Map(), fieldOfColumn, wouldBe, newFields };
}

function fieldOf(
  target: Extract<Target, { readonly kind: 'custom' }>,
  { id, place }: Pick<Field, 'id' | 'place'>,
): Field {
  return {
    ...newField(id, target.label.trim(), target.field),
    unit: target.field === 'number' ? target.measure : '',
    currency: target.field === 'money' ? target.unit.currency : null,
    place,
  };
}

function isSame(a: Field, b: Field): boolean {
  return a.label === b.label && a.kind === b.kind && a.currency === b.currency;
}

/** A new choice offers what the file holds, in the order in which it comes. */
async function withOptions(
  field: Field,
  source: ImportPlan<ClientRow>['source'],
  column: number,
): Promise<Field> {
  if (field.kind !== 'choice' && field.kind !== 'choices') return field;
  const options = new Set<string>();
  for (const row of await source.read(0, source.count)) {
    const value = row.ok ? row.value.custom.find(([at]) => at === column)?.[1] : undefined;
    for (const option of typeof value === 'string' ? [value] : []) options.add(option);
    for (const option of Array.isArray(value) ? value : []) options.add(option);
  }
  return { ...field, options: [...options] };
}

async function decideBatch(
  deps: Deps,
  book: ReadableBook,
  run: Run,
  rows: readonly ReadOutcome<ClientRow>[],
): Promise<BatchDecision> {
  const clients = await clientsOf(book, rows);
  const lines = await linesOf(book, clients);
  const known = knownOf(run, clients);
  const lineOfClient = new Map<Id, number>();
  const counts = { new: 0, updated: 0, unchanged: 0 };
  const refused: RefusedRow<ImportRowRefusal>[] = [];
  const unplaced: UnplacedRow[] = [];
  const writes: Write[] = [];
  const context = {
    known,
    lineOf: (id: Id) => lineOfClient.get(id) ?? run.lineOfClient.get(id),
    linesOf: (id: Id) => lines.get(id) ?? [],
    fieldOfColumn: run.fieldOfColumn,
    rule: run.plan.rule,
    newId: deps.newId,
  };
  for (const row of rows) {
    if (!row.ok) {
      refused.push(row.error);
      continue;
    }
    const decision = decideRow(row.value, context);
    if (!decision.ok) {
      refused.push({ line: row.value.line, reason: decision.error });
      continue;
    }
    const { line, pointFault } = row.value;
    if (pointFault) unplaced.push({ line, fault: pointFault });
    const { outcome, before, client } = decision.value;
    counts[outcome] += 1;
    lineOfClient.set(client.id, row.value.line);
    known.replace(before, client);
    if (decision.value.clientChanged) writes.push(put('clients', client));
    for (const line of decision.value.lines) writes.push(put('revenue', line));
  }
  const wroteFields = writes.length > 0;
  if (wroteFields) for (const field of run.newFields) writes.push(put('fields', field));
  const onStored = () => {
    // The transaction is through: only now may the run build on it.
    for (const [client, line] of lineOfClient) run.lineOfClient.set(client, line);
    if (wroteFields) run.newFields = [];
  };
  return { writes, counts, refused, unplaced, onStored };
}

/** The clients that the batch may mean; those that had their row would no longer be what the book says. */
function knownOf(run: Run, clients: readonly Client[]): KnownClients {
  if (!run.wouldBe) return new KnownClients(clients);
  for (const client of clients) {
    if (!run.lineOfClient.has(client.id)) run.wouldBe.add(client);
  }
  return run.wouldBe;
}

/** The clients that any of the rows may mean. */
async function clientsOf(
  book: ReadableBook,
  rows: readonly ReadOutcome<ClientRow>[],
): Promise<readonly Client[]> {
  const codes = new Set<string>();
  const names = new Set<string>();
  for (const row of rows) {
    if (!row.ok) continue;
    if (row.value.code !== '') codes.add(row.value.code);
    if (row.value.name !== '') names.add(row.value.name);
  }
  const found = new Map<Id, Client>();
  for (const client of await book.lookUp('clients', 'code', [...codes])) {
    found.set(client.id, client);
  }
  for (const client of await book.lookUp('clients', 'name', [...names])) {
    found.set(client.id, client);
  }
  return [...found.values()];
}

async function linesOf(
  book: ReadableBook,
  clients: readonly Client[],
): Promise<ReadonlyMap<Id, readonly RevenueLine[]>> {
  if (clients.length === 0) return new Map();
  const lines = await book.lookUp(
    'revenue',
    'clientId',
    clients.map(({ id }) => id),
  );
  return Map.groupBy(lines, ({ clientId }) => clientId);
}
