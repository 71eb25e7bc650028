import type { ActionName } from '../../shared/domain/action.ts';
import type { Rows, TableName } from '../../shared/domain/book.ts';
import { mapsOf } from '../../shared/domain/book.ts';
import type { RowWrite } from '../../shared/record/change.ts';
import { changeOf } from '../../shared/record/change.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Deps } from './deps.ts';
import { authorOf } from './device.ts';
import { fitting } from './fitting.ts';
import { officeKeys, officeOf } from './journal/pieces.ts';
import type { Logged } from './journal/safety.ts';
import { officeValues } from './office-values.ts';
import { locate } from './store/find-rows.ts';
import type { MadeChange } from './store/log-writer.ts';
import { writeChanges } from './store/log-writer.ts';
import type { ReadableBook } from './store/readable-book.ts';
import type { RowStep } from './store/store-rows.ts';
import { storeRows } from './store/store-rows.ts';
import type { RowTables } from './store/tables.ts';

/** One step of a command: a row that shall stand in its table, or shall no longer. */
export type Write = RowWrite & { readonly table: TableName };

export function put<T extends TableName>(table: T, row: Rows[T]): Write {
  return { table, id: row.id, row };
}

export function remove(table: TableName, id: Id): Write {
  return { table, id, row: null };
}

/** What a command decided: what is to be written, and what its caller is told. */
export type Decision<T> = { readonly writes: readonly Write[]; readonly value: T };

/** The user's action that the writes belong to. Several commits of one id (the batches of an import) are one action. */
export type ActionOf = {
  readonly id: Id;
  readonly name: ActionName;
  readonly undoes: Id | null;
};

/**
 * The one door to the book: runs `decide` and stores what it decided with its log, in one strictly durable transaction,
 * so that either both are there or neither. `decide` may await nothing but the book. A decision that changes nothing
 * leaves no trace. Rows that do not fit their schema are a bug and throw. Where there is a safety journal the answer comes when it is
 * there, too; NotSafe is thrown where that is not possible.
 */
export async function commit<T, E>(
  deps: Deps,
  action: ActionOf,
  decide: (book: ReadableBook) => Promise<Result<Decision<T>, E>>,
): Promise<Result<T, E>> {
  const { store, book, safety } = deps;
  await safety.mayWrite();
  let logged: Logged | null = null;
  const result = await store.transaction('rw', store.ofCommit(), async () => {
    // Asked before it is needed, so that it comes with the first answers: each round to the disk takes as long as a write.
    const known = Promise.all([
      store.actions.where('id').equals(action.id).count(),
      authorOf(store),
      officeValues(store, ['complete', ...officeKeys]),
    ]);
    const decision = await decide(book);
    const [times, author, atOffice] = await known;
    if (!decision.ok) return decision;
    const base = atOffice.complete ?? 0;
    const signed = { ...action, author, isNew: times === 0, base };
    const entry = await storeWrites(deps, signed, decision.value.writes);
    logged = entry && { ...entry, office: officeOf(atOffice) };
    return ok(decision.value.value);
  });
  if (!result.ok) return result;
  deps.announce();
  await safety.follow(logged);
  return result;
}

type SignedAction = ActionOf & {
  readonly author: string;
  readonly isNew: boolean;
  /** Up to here of the office the book holds everything. */
  readonly base: number;
};

async function storeWrites(
  deps: Deps,
  action: SignedAction,
  writes: readonly Write[],
): Promise<Omit<Logged, 'office'> | null> {
  const { store } = deps;
  const made: MadeChange[] = [];
  const stepsOf = new Map<TableName, readonly RowStep[]>();
  for (const [table, wanted] of byTable(writes)) {
    const steps = await stepsFor(store, table, wanted, made);
    if (steps.length > 0) stepsOf.set(table, steps);
  }
  if (made.length === 0) return null;
  if (made.length <= atOnce) {
    const rows = [...stepsOf].map(async ([table, steps]) => storeRows(store, table, steps));
    const [logged] = await Promise.all([storeLog(deps, action, made), ...rows]);
    return logged;
  }
  for (const [table, steps] of stepsOf) await storeRows(store, table, steps);
  return storeLog(deps, action, made);
}

/** What is to be stored of one table; what it changes is added to `made`. */
async function stepsFor(
  store: RowTables,
  table: TableName,
  wanted: ReadonlyMap<Id, Write>,
  made: MadeChange[],
): Promise<readonly RowStep[]> {
  const found = await locate(store, table, [...wanted.keys()]);
  const steps: RowStep[] = [];
  for (const write of wanted.values()) {
    const now = found.get(write.id);
    const change = changeOf(now?.row ?? undefined, write, mapsOf(table));
    if (!change) continue;
    const row = write.row && fitting(table, write.row);
    made.push({ change, row });
    steps.push({ id: write.id, row, now });
  }
  return steps;
}

/** So few changes are written in one round to the disk. */
const atOnce = 16;

async function storeLog(
  { store, now, device }: Deps,
  { isNew, base, ...action }: SignedAction,
  made: readonly MadeChange[],
): Promise<Omit<Logged, 'office'> | null> {
  const { id, name, undoes, author } = action;
  const signed = { id, name, undoes, at: now(), author, device };
  const [place, entry] = await Promise.all([
    isNew ? store.actions.add(signed) : null,
    writeChanges(store, id, made, base),
  ]);
  return entry && { entry, action: place === null ? null : { ...signed, place } };
}

/** The last write to a row wins, and no row is written twice. */
function byTable(writes: readonly Write[]): Map<TableName, Map<Id, Write>> {
  const tables = new Map<TableName, Map<Id, Write>>();
  for (const write of writes) {
    const rows = tables.get(write.table) ?? new Map<Id, Write>();
    tables.set(write.table, rows.set(write.id, write));
  }
  return tables;
}
