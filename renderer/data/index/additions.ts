import type { ZodType } from 'zod';
import { ZodOptional } from 'zod';
import { schemas } from '../../../shared/domain/book.ts';
import type { Client } from '../../../shared/domain/client/client.ts';
import type { Contract } from '../../../shared/domain/contract/contract.ts';
import type { Need } from '../../../shared/domain/need/need.ts';
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
  readonly needs: Need[] = [];
  readonly contracts: Contract[] = [];

  get isClientsOnly(): boolean {
    const { revenue, visits, needs, contracts } = this;
    return revenue.length + visits.length + needs.length + contracts.length === 0;
  }

  /** Takes a change in; false where it is anything but a new row of today's form. */
  take(change: RowChange): boolean {
    if (!isIndexed(change.table)) return true;
    if (change.kind !== 'add') return false;
    return change.table === 'clients' ? this.takeClient(change.row) : this.takeRecord(change);
  }

  private takeClient(row: Row): boolean {
    if (!isClient(row)) return false;
    this.clients.push(row);
    return true;
  }

  private takeRecord({ table, row }: Extract<RowChange, { kind: 'add' }>): boolean {
    if (table === 'revenue' && isRevenueLine(row)) this.revenue.push(row);
    else if (table === 'visits' && isVisit(row)) this.visits.push(row);
    else if (table === 'needs' && isNeed(row)) this.needs.push(row);
    else if (table === 'contracts' && isContract(row)) this.contracts.push(row);
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
      this.visits.every(({ clientId }) => isThere(clientId)) &&
      this.needs.every(({ clientId }) => isThere(clientId)) &&
      this.contracts.every(({ clientId }) => isThere(clientId))
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
const indexedTables = ['clients', 'revenue', 'visits', 'needs', 'contracts'] as const;
export type IndexedTable = (typeof indexedTables)[number];

export function isIndexed(table: string): table is IndexedTable {
  return indexedTables.some((known) => known === table);
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

/** What was found out about a need since is not asked for here, so that it may be missing. */
function isNeed(row: Row): row is Row & Need {
  return hasFields(row, ['clientId', 'level']);
}

function isContract(row: Row): row is Row & Contract {
  return hasFields(row, contractFields);
}

const clientFields = fieldsOf(schemas.clients);
const revenueFields = fieldsOf(schemas.revenue);
const visitFields = fieldsOf(schemas.visits);
const contractFields = fieldsOf(schemas.contracts);

/** The fields that every row of today's form has; those that only some rows have are nothing to tell it by. */
function fieldsOf({ shape }: { readonly shape: Readonly<Record<string, ZodType>> }): string[] {
  return Object.keys(shape).filter((field) => !(shape[field] instanceof ZodOptional));
}

function hasFields(row: Row, fields: readonly string[]): boolean {
  for (const field of fields) if (!(field in row)) return false;
  return true;
}
