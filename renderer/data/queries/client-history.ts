import type { ActionName } from '../../../shared/domain/action.ts';
import { actionNames } from '../../../shared/domain/action.ts';
import type { TableName } from '../../../shared/domain/book.ts';
import { clientOf, isTableName } from '../../../shared/domain/book.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { StoredChanges } from '../store/book-store.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** One field's step, by its path in the log. */
export type FieldStep = { readonly path: string; readonly from: unknown; readonly to: unknown };

/** What an action did to one record of a client. */
export type HistoryChange = {
  readonly table: TableName;
  readonly kind: RowChange['kind'];
  /** The record as it was added or removed, or as it is now; null for an edited record that is gone since. */
  readonly row: Row | null;
  /** Empty for a record that was added or removed. */
  readonly steps: readonly FieldStep[];
};

/** What a person did about a client at once. */
export type HistoryEntry = {
  readonly action: Id;
  readonly name: ActionName;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly author: string;
  readonly changes: readonly HistoryChange[];
};

const ofAClient = ['clients', 'contacts', 'revenue', 'visits', 'needs', 'responses'] as const;

/** Who changed what about a client and when, newest first; at most `limit` entries of the log are read. */
export async function clientHistory(
  book: ReadableBook,
  id: Id,
  limit: number,
): Promise<readonly HistoryEntry[]> {
  const stored = await book.log.changesAbout(id, limit);
  const rows = await rowsAbout(book, id, stored);
  const actions = await book.log.actions([...new Set(stored.map(({ action }) => action))]);
  const byAction = Map.groupBy(stored, ({ action }) => action);
  return actions
    .toSorted((a, b) => b.place - a.place)
    .flatMap((action): readonly HistoryEntry[] => {
      const name = actionNames.find((known) => known === action.name);
      const entries = (byAction.get(action.id) ?? []).toSorted((a, b) => a.seq - b.seq);
      const changes = entries.flatMap((entry) =>
        entry.rows.flatMap((change) => changeAbout(change, rows) ?? []),
      );
      if (!name || changes.length === 0) return [];
      return [{ action: action.id, name, at: action.at, author: action.author, changes }];
    });
}

/** The client's records by table and id: an edit in the log does not say whose record it was. */
async function rowsAbout(
  book: ReadableBook,
  id: Id,
  stored: readonly StoredChanges[],
): Promise<ReadonlyMap<string, Row>> {
  const rows = new Map<string, Row>();
  for (const { rows: changes } of stored) {
    for (const change of changes) {
      if (change.kind === 'edit' || clientOf(change.table, change.row) !== id) continue;
      rows.set(`${change.table} ${change.row.id}`, change.row);
    }
  }
  for (const table of ofAClient) {
    const present: readonly Row[] =
      table === 'clients'
        ? (await book.many('clients', [id])).filter((row) => row !== undefined)
        : await book.lookUp(table, 'clientId', [id]);
    for (const row of present) rows.set(`${table} ${row.id}`, row);
  }
  return rows;
}

function changeAbout(change: RowChange, rows: ReadonlyMap<string, Row>): HistoryChange | null {
  const { table, kind } = change;
  if (!isTableName(table)) return null;
  const row = rows.get(`${table} ${rowIdOf(change)}`) ?? null;
  if (!row) return null;
  if (change.kind !== 'edit') return { table, kind, row: change.row, steps: [] };
  const steps = Object.entries(change.fields).map(([path, { from, to }]) => ({ path, from, to }));
  return { table, kind, row, steps };
}
