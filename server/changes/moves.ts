import type { Writer } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';
import type { Desk } from './desk.ts';
import { at, putRow } from './desk.ts';
import type { ScopeBook } from './scopes.ts';
import { keyOfScope, sameScope } from './scopes.ts';
import type { Before, DeskRow } from './stored-row.ts';
import { beforeOf } from './stored-row.ts';

/**
 * When all operations are done: what belongs to a client goes where the client went, with new numbers. Every row that goes leaves a note
 * in the scope that lost it, also one that only goes with its client: the client may come back without it.
 */
export async function followMoves(db: Writer, book: ScopeBook, desk: Desk): Promise<void> {
  const rows = Array.from(desk.rows.values(), (row) => withItsClient(desk, row));
  for (const row of rows) {
    if (!row.before || sameScope(row.before.key, row.key)) continue;
    note(desk, row, row.before);
    if (row.table === 'clients') await takeFollowers(db, book, { desk, client: row });
  }
}

function note(
  desk: Desk,
  { table, id, place }: Pick<DeskRow, 'table' | 'id' | 'place'>,
  before: Before,
): void {
  desk.leavings.push({ scope: before.scope, table, id, place });
}

function withItsClient(desk: Desk, row: DeskRow): DeskRow {
  const client = desk.rows.get(at('clients', row.clientId)) ?? row;
  return sameScope(client.key, row.key) ? row : putRow(desk, { ...row, key: client.key });
}

/** What lies with the client in the database; the client is locked, and nothing comes or goes. */
async function takeFollowers(
  db: Writer,
  book: ScopeBook,
  { desk, client }: { readonly desk: Desk; readonly client: DeskRow },
): Promise<void> {
  const found = await db.all(
    `select tbl, row_id, scope_id, client_id, row_seq, gone from row_state where client_id = $1
     order by tbl, row_id @locked`,
    [client.id],
  );
  for (const row of found) {
    const table = textOf(row, 'tbl');
    const id = textOf(row, 'row_id');
    if (desk.rows.has(at(table, id))) continue;
    const before = beforeOf(row, keyOfScope(book, numberOf(row, 'scope_id')));
    desk.places += 1;
    const follower = { table, id, before, key: client.key, place: desk.places };
    desk.followers.push(follower);
    note(desk, follower, before);
  }
}
