import type { ActionName } from '../../shared/domain/action.ts';
import type { Rows, TableName } from '../../shared/domain/book.ts';
import { clientOf, mapsOf, schemas } from '../../shared/domain/book.ts';
import type { Row, RowChange, RowWrite } from '../../shared/record/change.ts';
import { changeOf } from '../../shared/record/change.ts';
import type { Id } from '../../shared/record/id.ts';
import type { Result } from '../../shared/result.ts';
import { ok } from '../../shared/result.ts';
import type { Deps } from './deps.ts';
import { authorOf } from './device.ts';
import type { BookStore } from './store/book-store.ts';
import type { ReadableBook } from './store/readable-book.ts';

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

/** So many row changes go into one entry of the log: the cost of a write is per entry, not per byte. */
const changesPerEntry = 500;

/**
 * The one door to the book: runs `decide` and stores what it decided with its log, in one strictly durable transaction,
 * so that either both are there or neither. `decide` may await nothing but the book. A decision that changes nothing
 * leaves no trace. Rows that do not fit their schema are a bug and throw.
 */
export async function commit<T, E>(
  deps: Deps,
  action: ActionOf,
  decide: (book: ReadableBook) => Promise<Result<Decision<T>, E>>,
): Promise<Result<T, E>> {
  const { store, book } = deps;
  const result = await store.transaction('rw', store.ofCommit(), async () => {
    const decision = await decide(book);
    if (!decision.ok) return decision;
    await storeWrites(deps, action, decision.value.writes);
    return ok(decision.value.value);
  });
  if (result.ok) deps.announce();
  return result;
}

async function storeWrites(deps: Deps, action: ActionOf, writes: readonly Write[]): Promise<void> {
  const { store } = deps;
  const changes: RowChange[] = [];
  for (const [table, wanted] of byTable(writes)) {
    const stored = await rowsOf(store, table, [...wanted.keys()]);
    const puts: Row[] = [];
    const removals: Id[] = [];
    for (const write of wanted.values()) {
      const change = changeOf(stored.get(write.id), write, mapsOf(table));
      if (!change) continue;
      changes.push(change);
      if (write.row) puts.push(fitting(table, write.row));
      else removals.push(write.id);
    }
    if (puts.length > 0) await store.table<Row, Id>(table).bulkPut(puts);
    if (removals.length > 0) await store.table<Row, Id>(table).bulkDelete(removals);
  }
  if (changes.length > 0) await storeLog(deps, action, changes);
}

async function storeLog(
  { store, now, device }: Deps,
  action: ActionOf,
  changes: readonly RowChange[],
): Promise<void> {
  const known = await store.actions.where('id').equals(action.id).count();
  if (known === 0) {
    const author = await authorOf(store);
    await store.actions.add({ ...action, at: now(), author, device });
  }
  const clients = await clientsOfEdits(store, changes);
  for (let from = 0; from < changes.length; from += changesPerEntry) {
    const rows = changes.slice(from, from + changesPerEntry);
    const about = new Set<Id>();
    for (const change of rows) {
      const client =
        change.kind === 'edit'
          ? clients.get(`${change.table} ${change.id}`)
          : clientOf(change.table, change.row);
      if (client) about.add(client);
      const former = formerClient(change);
      if (former !== null) about.add(former);
    }
    await store.changes.add({ action: action.id, about: [...about], rows });
  }
}

/** A record that moved from one client to another is part of the story of both. */
function formerClient(change: RowChange): Id | null {
  const from = change.kind === 'edit' ? change.fields['clientId']?.from : null;
  return typeof from === 'string' ? from : null;
}

/** An edit names only the fields it touched, so the client is read from the row that was just stored. */
async function clientsOfEdits(
  store: BookStore,
  changes: readonly RowChange[],
): Promise<Map<string, Id>> {
  const ids = Map.groupBy(
    changes.filter((change) => change.kind === 'edit'),
    ({ table }) => table,
  );
  const clients = new Map<string, Id>();
  for (const [table, edits] of ids) {
    const rows = await rowsOf(
      store,
      table,
      edits.map(({ id }) => id),
    );
    for (const row of rows.values()) {
      const client = clientOf(table, row);
      if (client) clients.set(`${table} ${row.id}`, client);
    }
  }
  return clients;
}

async function rowsOf(store: BookStore, table: string, ids: readonly Id[]): Promise<Map<Id, Row>> {
  const rows = await store.table<Row, Id>(table).bulkGet([...ids]);
  return new Map(rows.flatMap((row) => (row ? [[row.id, row] as const] : [])));
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

function fitting(table: TableName, row: Row): Row {
  const fit = schemas[table].safeParse(row);
  if (fit.success) return row;
  throw new Error(`A row does not fit ${table}: ${fit.error.message}`);
}
