import type { ActionName } from '../../../shared/domain/action.ts';
import { canBeTakenBack } from '../../../shared/domain/action.ts';
import { isTableName } from '../../../shared/domain/book.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { LoggedAction } from '../../../shared/record/log.ts';
import type { UndoRefusal } from '../../../shared/record/undo.ts';
import { takeBack, undoState } from '../../../shared/record/undo.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Decision, Write } from '../commit.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type TakeBackRefusal = UndoRefusal | { readonly type: 'nothing-to-take-back' };

/** So many actions are looked at for the one that is next to be undone. */
export const undoDepth = 200;

/** Takes the last action back (Ctrl+Z), in one step however large it was; answers what was taken back. */
export async function undo(deps: Deps): Promise<Result<LoggedAction, TakeBackRefusal>> {
  return commitReverse(deps, 'undo', async (book) => {
    const state = undoState((await book.log.latestHere(undoDepth)).filter(canBeTakenBack));
    return state.undo;
  });
}

/** Brings back what the last undo took (Ctrl+Y). */
export async function redo(deps: Deps): Promise<Result<LoggedAction, TakeBackRefusal>> {
  return commitReverse(deps, 'redo', async (book) => {
    const state = undoState((await book.log.latestHere(undoDepth)).filter(canBeTakenBack));
    return state.redo;
  });
}

/** Takes back one certain action, such as the import that a page has just reported. */
export async function undoAction(
  deps: Deps,
  action: Id,
): Promise<Result<LoggedAction, TakeBackRefusal>> {
  return commitReverse(
    deps,
    'undo',
    async (book) => (await book.log.actions([action])).at(0) ?? null,
  );
}

async function commitReverse(
  deps: Deps,
  name: ActionName,
  choose: (book: ReadableBook) => Promise<LoggedAction | null>,
): Promise<Result<LoggedAction, TakeBackRefusal>> {
  const target = await choose(deps.book);
  if (!target) return err({ type: 'nothing-to-take-back' });
  const action = { id: deps.newId(), name, undoes: target.id };
  return commit(deps, action, async (book) => reverseOf(book, target));
}

async function reverseOf(
  book: ReadableBook,
  target: LoggedAction,
): Promise<Result<Decision<LoggedAction>, TakeBackRefusal>> {
  const entries = await book.log.changesOf(target.id);
  const changes = entries.flatMap(({ rows }) => rows);
  const current = await rowsTouchedBy(book, changes);
  const writes = takeBack(changes, (table, id) => current.get(`${table} ${id}`));
  if (!writes.ok) return writes;
  return ok({ writes: writes.value.filter(isOfTheBook), value: target });
}

async function rowsTouchedBy(
  book: ReadableBook,
  changes: readonly RowChange[],
): Promise<Map<string, Row>> {
  const found = new Map<string, Row>();
  for (const [table, touched] of Map.groupBy(changes, (change) => change.table)) {
    if (!isTableName(table)) continue;
    for (const row of await book.many(table, touched.map(rowIdOf))) {
      if (row) found.set(`${table} ${row.id}`, row);
    }
  }
  return found;
}

function isOfTheBook(write: { readonly table: string }): write is Write {
  return isTableName(write.table);
}
