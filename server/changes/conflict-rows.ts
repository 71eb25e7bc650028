import type { ConflictSide } from '../../shared/domain/conflict/conflict.ts';
import type { FlatRow } from '../../shared/protocol/values.ts';
import type { Side } from '../../shared/sync/decide.ts';
import type { Writer } from '../storage/storage.ts';
import { textOf } from '../storage/storage.ts';
import type { Desk, DeskConflict } from './desk.ts';
import { putRow } from './desk.ts';
import type { DeskRow } from './stored-row.ts';
import { numberToCome } from './stored-row.ts';

type Opening = { readonly now: number; readonly newId: () => string; readonly author: string };

/** Opens a row of the table `conflicts` for each two who met, where the record itself is. */
export async function openConflicts(
  db: Writer,
  desk: Desk,
  { operations, now, newId, author }: Opening & { readonly operations: ReadonlySet<string> },
): Promise<void> {
  if (desk.conflicts.length === 0) return;
  const authors = await authorsOf(db, desk.conflicts, operations);
  for (const conflict of desk.conflicts) {
    const row = desk.rows.get(conflict.row);
    if (!row) continue;
    const of = (side: Side) => sideOf(side, authors.get(side.operation) ?? author);
    putRow(desk, conflictRow(row, conflict, { of, now, newId, author }));
  }
}

/** Who did what this push has met; its own operations are of its own author. */
async function authorsOf(
  db: Writer,
  conflicts: readonly DeskConflict[],
  own: ReadonlySet<string>,
): Promise<ReadonlyMap<string, string>> {
  const others = new Set(
    conflicts
      .flatMap(({ met }) => [met.stands.operation, met.fell.operation])
      .filter((operation) => !own.has(operation)),
  );
  const found = await db.all('select id, author from operation where id @among', [], {
    columns: { id: 'text' },
    rows: Array.from(others, (id) => ({ id })),
  });
  return new Map(found.map((row) => [textOf(row, 'id'), textOf(row, 'author')]));
}

function sideOf({ value, device, at }: Side, author: string): ConflictSide {
  return { value, author, device, at };
}

type Parts = Opening & { readonly of: (side: Side) => ConflictSide };

/** The one place that knows how a conflict is written (shared/domain/conflict/conflict.ts). */
function conflictRow(
  row: DeskRow,
  { met, action }: DeskConflict,
  { of, now, newId, author }: Parts,
): DeskRow {
  const id = newId();
  const flat: FlatRow = {
    clientId: row.clientId === '' ? null : row.clientId,
    table: row.table,
    row: row.id,
    path: met.path,
    kind: met.kind,
    base: met.base,
    stands: of(met.stands),
    fell: of(met.fell),
    openedAt: now,
    state: 'open',
    decidedBy: null,
    decidedAt: null,
  };
  return {
    table: 'conflicts',
    id,
    before: null,
    flat,
    gone: false,
    versions: {},
    birth: [numberToCome, '', `conflict ${id}`, now],
    author,
    clientId: row.clientId,
    key: row.key,
    action,
    place: 0,
  };
}
