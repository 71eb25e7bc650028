import type { TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { HeldFields } from '../../../shared/sync/flat-row.ts';
import { flatten, unflatten } from '../../../shared/sync/flat-row.ts';
import type { AnsweredSet } from '../../../shared/sync/overlay.ts';
import { overlaid } from '../../../shared/sync/overlay.ts';

/** A row as the office told it; null: it was removed, or the device may not have it. */
type Told = { readonly id: Id; readonly seq: number; readonly row: Row | null };

/** What lies over a row: in the order of its operations, as far as there are any. */
type Over = {
  readonly answers?: readonly AnsweredSet[] | undefined;
  readonly waiting?: readonly HeldFields[] | undefined;
};

/** A told row with what was answered since and what waits laid over it (`overlaid`). Most rows have nothing over them. */
export function laidOver(
  table: TableName,
  { id, seq, row }: Told,
  { answers = [], waiting = [] }: Over,
): Row | null {
  const since = answers.filter((answer) => answer.seq > seq);
  if (since.length === 0 && waiting.length === 0) return row;
  const flat = overlaid({ seq, fields: row && flatten(table, row) }, since, waiting);
  return flat && unflatten(table, { ...flat, id });
}
