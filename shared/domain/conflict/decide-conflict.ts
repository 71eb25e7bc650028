import type { Held } from '../../protocol/values.ts';
import { gonePath } from '../../protocol/values.ts';
import type { Row, RowWrite } from '../../record/change.ts';
import { withFields } from '../../record/change.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import { isTableName, schemas } from '../book.ts';
import { bothOf } from './both.ts';
import type { Conflict, ConflictState } from './conflict.ts';

/** What a person decides: what stands, what fell, the two put together, or a value of one's own (`[]` for none). */
export type ConflictChoice =
  | { readonly kind: 'keep' }
  | { readonly kind: 'take' }
  | { readonly kind: 'both' }
  | { readonly kind: 'own'; readonly value: Held };

export type DecideRefusal =
  /** The record was removed, so it can take no value; what stands can be kept. */
  | { readonly type: 'record-gone' }
  /** The value does not fit the field, or the record as it is by now. */
  | { readonly type: 'does-not-fit' }
  /** The two cannot be put together. */
  | { readonly type: 'not-both' }
  /** A newer program keeps records that this one does not know. */
  | { readonly type: 'unknown-table' };

export type Deciding = {
  readonly conflict: Conflict;
  /** The record as it is now; null where it was removed. */
  readonly row: Row | null;
  /** The record as it was when it was removed, where the book still knows; null where it does not. */
  readonly removed: Row | null;
  /** Who decides, by name, and when (milliseconds since 1970). */
  readonly by: string;
  readonly at: number;
};

/**
 * The writes of a decision: the record's field, where it is to hold something else than now, and the conflict itself. A conflict that
 * was decided can be decided anew.
 */
export function decideConflict(
  deciding: Deciding,
  choice: ConflictChoice,
): Result<readonly RowWrite[], DecideRefusal> {
  const { conflict, by, at } = deciding;
  const ofRecord = recordWrites(deciding, choice);
  if (!ofRecord.ok) return ofRecord;
  const state = stateAfter[choice.kind];
  const decided: Conflict = { ...conflict, state, decidedBy: by, decidedAt: at };
  return ok([...ofRecord.value, { table: 'conflicts', id: conflict.id, row: decided }]);
}

const stateAfter: Readonly<Record<ConflictChoice['kind'], ConflictState>> = {
  keep: 'kept',
  take: 'changed',
  both: 'both',
  own: 'changed',
};

function recordWrites(
  deciding: Deciding,
  choice: ConflictChoice,
): Result<readonly RowWrite[], DecideRefusal> {
  const { conflict } = deciding;
  if (choice.kind === 'keep') return keptWrites(deciding);
  if (conflict.path === gonePath) {
    return choice.kind === 'take' ? presence(deciding, conflict.fell.value) : err(notBoth);
  }
  const value = valueFor(conflict, choice);
  return value ? fieldWrites(deciding, value) : err(notBoth);
}

const notBoth: DecideRefusal = { type: 'not-both' };

/** Of an open conflict the record holds already what stands. One that was decided otherwise before is set back to it. */
function keptWrites(deciding: Deciding): Result<readonly RowWrite[], DecideRefusal> {
  const { conflict } = deciding;
  if (conflict.state === 'open' || conflict.state === 'kept') return ok([]);
  return conflict.path === gonePath
    ? presence(deciding, conflict.stands.value)
    : fieldWrites(deciding, conflict.stands.value);
}

function valueFor(
  conflict: Conflict,
  choice: Exclude<ConflictChoice, { kind: 'keep' }>,
): Held | null {
  if (choice.kind === 'own') return choice.value;
  return choice.kind === 'take' ? conflict.fell.value : bothOf(conflict);
}

function fieldWrites(
  { conflict, row }: Deciding,
  [to]: Held,
): Result<readonly RowWrite[], DecideRefusal> {
  const { table, path } = conflict;
  if (!isTableName(table)) return err({ type: 'unknown-table' });
  if (!row) return err({ type: 'record-gone' });
  const next = withFields(row, { [path]: { to, from: undefined, base: 0 } }, 'to');
  if (!schemas[table].safeParse(next).success) return err({ type: 'does-not-fit' });
  return ok([{ table, id: row.id, row: next }]);
}

/** Removes the record, or brings it back as it was. */
function presence(
  { conflict, row, removed }: Deciding,
  [gone]: Held,
): Result<readonly RowWrite[], DecideRefusal> {
  const { table, row: id } = conflict;
  if (!isTableName(table)) return err({ type: 'unknown-table' });
  if (gone === true) return ok(row ? [{ table, id, row: null }] : []);
  if (row) return ok([]);
  return removed && schemas[table].safeParse(removed).success
    ? ok([{ table, id, row: removed }])
    : err({ type: 'record-gone' });
}
