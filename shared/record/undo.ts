import type { Result } from '../result.ts';
import { err, ok } from '../result.ts';
import type { Row, RowChange, RowWrite } from './change.ts';
import { rowIdOf, valueAt, withFields } from './change.ts';
import type { Id } from './id.ts';
import type { LoggedAction } from './log.ts';
import { sameValue } from './same-value.ts';

/** What Ctrl+Z would take back and Ctrl+Y would bring back; null where there is nothing. */
export type UndoState = { readonly undo: LoggedAction | null; readonly redo: LoggedAction | null };

/**
 * Replays actions, oldest first, as an editor's two stacks. A taking-back is an action too: it takes its target from
 * the undo stack and stands on the redo stack itself, until a taking-back of that brings the target back. Any other
 * action empties the redo stack.
 */
export function undoState(actions: readonly LoggedAction[]): UndoState {
  const undo: LoggedAction[] = [];
  const redo: LoggedAction[] = [];
  for (const action of actions) {
    if (action.undoes === null) {
      undo.push(action);
      redo.length = 0;
    } else if (take(undo, action.undoes)) {
      redo.push(action);
    } else if (take(redo, action.undoes)) {
      undo.push(action);
    }
  }
  return { undo: undo.at(-1) ?? null, redo: redo.at(-1) ?? null };
}

function take(stack: LoggedAction[], id: Id): boolean {
  const at = stack.findLastIndex((action) => action.id === id);
  if (at < 0) return false;
  stack.splice(at, 1);
  return true;
}

/** Something changed what the action had written; taking it back would lose that. */
export type UndoRefusal = {
  readonly type: 'changed-since';
  readonly table: string;
  readonly id: Id;
};

/** Finds a row as it is now, or will be after the writes decided so far. */
export type FindRow = (table: string, id: Id) => Row | undefined;

/**
 * The writes that take `changes` back, newest change first; refused where a touched field no longer has the value that
 * the action gave it. Fields that others changed meanwhile keep their values.
 */
export function takeBack(
  changes: readonly RowChange[],
  find: FindRow,
): Result<readonly RowWrite[], UndoRefusal> {
  const decided = new Map<string, RowWrite>();
  const current: FindRow = (table, id) => {
    const write = decided.get(`${table} ${id}`);
    return write ? (write.row ?? undefined) : find(table, id);
  };
  for (const change of changes.toReversed()) {
    const id = rowIdOf(change);
    const reversed = reverse(change, current(change.table, id));
    if (!reversed) return err({ type: 'changed-since', table: change.table, id });
    decided.set(`${change.table} ${id}`, reversed);
  }
  return ok([...decided.values()]);
}

function reverse(change: RowChange, now: Row | undefined): RowWrite | null {
  const { table } = change;
  if (change.kind === 'add') {
    return now && sameValue(now, change.row) ? { table, id: change.row.id, row: null } : null;
  }
  if (change.kind === 'remove') {
    return now ? null : { table, id: change.row.id, row: change.row };
  }
  if (!now) return null;
  const untouched = Object.entries(change.fields).every(([path, field]) =>
    sameValue(valueAt(now, path), field.to),
  );
  return untouched ? { table, id: change.id, row: withFields(now, change.fields, 'from') } : null;
}
