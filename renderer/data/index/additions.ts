import { schemas } from '../../../shared/domain/book.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import type { Visit } from '../../../shared/domain/visit/visit.ts';
import type { Row, RowChange } from '../../../shared/record/change.ts';
import type { StoredChanges } from '../store/tables.ts';
import type { Columns } from './columns.ts';

/** The new rows that a part of the log brings to the columns. */
export class Additions {
  readonly clients: Client[] = [];
  readonly revenue: RevenueLine[] = [];
  readonly visits: Visit[] = [];

  /** Takes a change in; false where it is anything but a new row of today's form. */
  take(change: RowChange): boolean {
    if (!isIndexed(change.table)) return true;
    if (change.kind !== 'add') return false;
    const { table, row } = change;
    if (table === 'clients' && isClient(row)) this.clients.push(row);
    else if (table === 'revenue' && isRevenueLine(row)) this.revenue.push(row);
    else if (table === 'visits' && isVisit(row)) this.visits.push(row);
    else return false;
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
export type IndexedTable = 'clients' | 'revenue' | 'visits';

export function isIndexed(table: string): table is IndexedTable {
  return table === 'clients' || table === 'revenue' || table === 'visits';
}

// What stands in the log was checked when it was committed. All that may have happened since is that an update of the product has
// given its records more fields, which the tables have been given as well: such a row is read from there.

function isClient(row: Row): row is Row & Client {
  return hasFields(row, clientFields);
}

function isRevenueLine(row: Row): row is Row & RevenueLine {
  return hasFields(row, revenueFields);
}

function isVisit(row: Row): row is Row & Visit {
  return hasFields(row, visitFields);
}

const clientFields = Object.keys(schemas.clients.shape);
const revenueFields = Object.keys(schemas.revenue.shape);
const visitFields = Object.keys(schemas.visits.shape);

function hasFields(row: Row, fields: readonly string[]): boolean {
  for (const field of fields) if (!(field in row)) return false;
  return true;
}
