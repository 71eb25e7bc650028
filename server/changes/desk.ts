import type { Operation } from '../../shared/protocol/push.ts';
import type { FlatRow } from '../../shared/protocol/values.ts';
import type { Met as MetField } from '../../shared/sync/decide.ts';
import type { ScopeKey } from '../../shared/sync/scope-of.ts';
import { clientIdOf } from '../../shared/sync/scope-of.ts';
import type { Writer } from '../storage/storage.ts';
import { Met, numberOf, textOf } from '../storage/storage.ts';
import type { ScopeBook } from './scopes.ts';
import { keyOfScope } from './scopes.ts';
import type { Before, DeskRow, RowAction } from './stored-row.ts';
import { deskRowOf, rowColumns } from './stored-row.ts';

/** Two who met: in which row of the desk, on which field, and the action that found the other one there. */
export type DeskConflict = {
  readonly row: string;
  readonly met: MetField;
  readonly action: RowAction;
};

/** A row that only goes with its client. */
export type Follower = {
  readonly table: string;
  readonly id: string;
  readonly before: Before;
  readonly key: ScopeKey;
  readonly place: number;
};

/** A row leaves a scope, with the number of the row at this place. */
export type Leaving = {
  readonly scope: number;
  readonly table: string;
  readonly id: string;
  readonly place: number;
};

/** The rows that a push touches, as they are in the course of it. */
export type Desk = {
  readonly rows: Map<string, DeskRow>;
  readonly conflicts: DeskConflict[];
  readonly followers: Follower[];
  readonly leavings: Leaving[];
  /** How many rows were touched so far. */
  places: number;
};

export function at(table: string, id: string): string {
  return `${table} ${id}`;
}

/** The row as the operation leaves it: touched, with a place of its own in the push. */
export function putRow(desk: Desk, row: DeskRow): DeskRow {
  if (row.place === 0) desk.places += 1;
  const put = row.place === 0 ? { ...row, place: desk.places } : row;
  desk.rows.set(at(row.table, row.id), put);
  return put;
}

/**
 * Reads and locks the rows that the operations name, and the clients to which they belong or are to belong. Clients come first, as who
 * holds a client holds all that belongs to it; then by table and id, so that two pushes wait for each other and never both.
 */
export async function loadDesk(
  db: Writer,
  book: ScopeBook,
  operations: readonly Operation[],
): Promise<Desk> {
  const wanted = new Map<string, { readonly tbl: string; readonly row_id: string }>();
  const want = (table: string, id: string) => wanted.set(at(table, id), { tbl: table, row_id: id });
  for (const { table, row, set } of operations) {
    want(table, row);
    const client = clientOfRow(table, row, flatOfSet(set));
    if (client !== '') want('clients', client);
  }
  const found = await db.all(lockRows, [], {
    columns: { tbl: 'text', row_id: 'text' },
    rows: [...wanted.values()],
  });
  const rows = new Map<string, DeskRow>();
  for (const row of found) {
    rows.set(
      at(textOf(row, 'tbl'), textOf(row, 'row_id')),
      deskRowOf(row, keyOfScope(book, numberOf(row, 'scope_id'))),
    );
  }
  for (const { clientId } of rows.values()) {
    // It came to this client after the statement had begun to look, so its client is not held.
    if (clientId !== '' && !rows.has(at('clients', clientId))) {
      throw new Met('A record changed its client.');
    }
  }
  return { rows, conflicts: [], followers: [], leavings: [], places: 0 };
}

function flatOfSet(set: Operation['set']): FlatRow {
  const flat: FlatRow = {};
  for (const path of ['clientId', 'first']) {
    const held = set[path];
    if (held?.length === 1) flat[path] = held[0];
  }
  return flat;
}

const lockRows = `with wanted as (select tbl, row_id from @given)
  select ${rowColumns} from row_state
  where (tbl, row_id) in (
    select tbl, row_id from wanted
    union
    select 'clients', child.client_id from row_state child
    join wanted on child.tbl = wanted.tbl and child.row_id = wanted.row_id
    where child.client_id <> ''
  )
  order by case when tbl = 'clients' then 0 else 1 end, tbl, row_id @locked`;

/** The client with which a row lies, a client with itself; '' for none. */
export function clientOfRow(table: string, id: string, flat: FlatRow): string {
  return table === 'clients' ? id : (clientIdOf(table, flat) ?? '');
}
