import type { Conflict } from '../../../shared/domain/conflict/conflict.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** So much of each client's log is looked at for a record that was removed. */
const depth = 200;

/** Records that conflicts are about and that are in the book no more, as they were when they were removed, by their ids. */
export async function removedRows(
  book: ReadableBook,
  conflicts: readonly Conflict[],
): Promise<ReadonlyMap<Id, Row>> {
  const wanted = new Set(conflicts.map(({ row }) => row));
  const clients = new Set(conflicts.flatMap(({ clientId }) => clientId ?? []));
  const found = new Map<Id, Row>();
  for (const client of clients) {
    const entries = await book.log.changesAbout(client, depth);
    // Newest first: the last state that was removed is the one to bring back.
    for (const change of entries.flatMap(({ rows }) => rows)) {
      if (change.kind === 'remove' && wanted.delete(change.row.id)) {
        found.set(change.row.id, change.row);
      }
    }
  }
  return found;
}
