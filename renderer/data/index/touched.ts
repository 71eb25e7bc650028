import { clientOf } from '../../../shared/domain/book.ts';
import type { RowChange } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { StoredChanges } from '../store/tables.ts';
import type { IndexedTable } from './additions.ts';
import { isIndexed } from './additions.ts';

/** The clients of whose records something was changed, by the table of those records. */
export type Touched = Readonly<Record<IndexedTable, Set<Id>>>;

export function touchedBy(entries: readonly StoredChanges[]): Touched {
  const touched = {
    clients: new Set<Id>(),
    revenue: new Set<Id>(),
    visits: new Set<Id>(),
    needs: new Set<Id>(),
    contracts: new Set<Id>(),
  };
  for (const { rows, about } of entries) {
    for (const change of rows) {
      if (!isIndexed(change.table)) continue;
      const of = touched[change.table];
      for (const id of clientsOf(change, about)) of.add(id);
    }
  }
  return touched;
}

/** An edit names only what it changed: the record belongs to one of the clients that its entry is about. */
function clientsOf(change: RowChange, about: readonly Id[]): readonly Id[] {
  if (change.kind === 'edit') return change.table === 'clients' ? [change.id] : about;
  const client = clientOf(change.table, change.row);
  return client === null ? [] : [client];
}

export function isTouched(touched: Touched): boolean {
  return Object.values(touched).some(({ size }) => size > 0);
}
