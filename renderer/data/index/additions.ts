import { schemas } from '../../../shared/domain/book.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { RowChange } from '../../../shared/record/change.ts';
import type { StoredChanges } from '../store/book-store.ts';
import type { Columns } from './columns.ts';

/** The new rows that a part of the log brings to the columns. */
export class Additions {
  readonly clients: Client[] = [];
  readonly revenue: RevenueLine[] = [];
  readonly visits: Visit[] = [];

  /** Takes a change in; false where it is anything but a new row. */
  take(change: RowChange): boolean {
    if (change.kind !== 'add') return !isIndexed(change.table);
    if (change.table === 'clients') this.clients.push(schemas.clients.parse(change.row));
    else if (change.table === 'revenue') this.revenue.push(schemas.revenue.parse(change.row));
    else if (change.table === 'visits') this.visits.push(schemas.visits.parse(change.row));
    return true;
  }

  /** Whether all clients are new to the columns, and all other rows belong to a client that is there. */
  fitInto(columns: Columns): boolean {
    const coming = new Set(this.clients.map(({ id }) => id));
    const isThere = (id: string) => coming.has(id) || columns.has(id);
    return (
      this.clients.every(({ id }) => columns.isNew(id)) &&
      this.revenue.every(({ clientId }) => isThere(clientId)) &&
      this.visits.every(({ clientId }) => isThere(clientId))
    );
  }
}

/** The new rows of the entries; null where they hold a change of another kind. */
export function additionsIn(entries: readonly StoredChanges[]): Additions | null {
  const additions = new Additions();
  for (const { rows } of entries) {
    for (const change of rows) if (!additions.take(change)) return null;
  }
  return additions;
}

/** Records of these tables are what the columns are made of. */
export function isIndexed(table: string): boolean {
  return table === 'clients' || table === 'revenue' || table === 'visits';
}
