import type { TableName } from '../../../shared/domain/book.ts';
import { isTableName } from '../../../shared/domain/book.ts';
import type { Conflict, ConflictState } from '../../../shared/domain/conflict/conflict.ts';
import type {
  ConflictChoice,
  DecideRefusal,
} from '../../../shared/domain/conflict/decide-conflict.ts';
import { decideConflict } from '../../../shared/domain/conflict/decide-conflict.ts';
import type { Row, RowWrite } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { authorOf } from '../device.ts';
import { keyOfRecord, recordsNamed } from '../queries/named-records.ts';
import { removedRows } from '../queries/removed-rows.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type ConflictWish = {
  readonly conflict: Id;
  /** The state in which the person who decides saw it. */
  readonly seen: ConflictState;
  readonly choice: ConflictChoice;
};

export type ConflictsDecided = {
  readonly action: Id;
  readonly decided: number;
  /** Those that could not be decided so; they stay as they are. */
  readonly left: number;
};

export type DecideConflictsRefusal =
  | DecideRefusal
  | { readonly type: 'conflict-not-found' }
  /** Decided since it was seen, by this person or another: that decision stands until it is seen. */
  | { readonly type: 'decided-since' };

/**
 * Decides one conflict, or many at once, as one action. What cannot be decided as wished is left open and counted, what was decided
 * since it was seen stays so; refused where nothing could be decided, for the reason of the first.
 */
export async function decideConflicts(
  deps: Deps,
  wishes: readonly ConflictWish[],
): Promise<Result<ConflictsDecided, DecideConflictsRefusal>> {
  const action = deps.newId();
  const by = await authorOf(deps.store);
  const at = deps.now();
  const removed = await removedIn(deps.book, wishes);
  return commit<ConflictsDecided, DecideConflictsRefusal>(
    deps,
    { id: action, name: 'conflict.decide', undoes: null },
    async (book) => {
      const conflicts = await conflictsOf(book, wishes);
      const known = conflicts.filter((conflict) => conflict !== undefined);
      const rows: Map<string, Row | null> = await recordsNamed(book, known);
      const writes: RowWrite[] = [];
      const refused: DecideConflictsRefusal[] = [];
      for (const [i, { choice, seen }] of wishes.entries()) {
        const there = stillAsSeen(conflicts[i], seen);
        const made = there.ok
          ? decideConflict(
              {
                conflict: there.value,
                row: rows.get(keyOfRecord(there.value)) ?? null,
                removed: removed.get(there.value.row) ?? null,
                by,
                at,
              },
              choice,
            )
          : there;
        if (!made.ok) refused.push(made.error);
        else {
          writes.push(...made.value);
          // Of several fields of a record each decision builds upon the one before.
          for (const { table, id, row } of made.value) {
            rows.set(keyOfRecord({ table, row: id }), row);
          }
        }
      }
      const [reason] = refused;
      if (reason && refused.length === wishes.length) return err(reason);
      const decided = wishes.length - refused.length;
      const left = refused.filter(({ type }) => type !== 'decided-since').length;
      return ok({ writes: writes.filter(isOfTheBook), value: { action, decided, left } });
    },
  );
}

function stillAsSeen(
  conflict: Conflict | undefined,
  seen: ConflictState,
): Result<Conflict, DecideConflictsRefusal> {
  if (!conflict) return err({ type: 'conflict-not-found' });
  return conflict.state === seen ? ok(conflict) : err({ type: 'decided-since' });
}

async function conflictsOf(
  book: ReadableBook,
  wishes: readonly ConflictWish[],
): Promise<readonly (Conflict | undefined)[]> {
  return book.many(
    'conflicts',
    wishes.map(({ conflict }) => conflict),
  );
}

/** Records that a decision may bring back: the log is asked before the book is held. */
async function removedIn(
  book: ReadableBook,
  wishes: readonly ConflictWish[],
): Promise<ReadonlyMap<Id, Row>> {
  const conflicts = await conflictsOf(book, wishes);
  const about = conflicts.filter((conflict) => conflict?.kind === 'removed');
  return removedRows(
    book,
    about.filter((conflict) => conflict !== undefined),
  );
}

function isOfTheBook(write: RowWrite): write is Write & { readonly table: TableName } {
  return isTableName(write.table);
}
