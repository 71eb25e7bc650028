import type { BundleOperation } from '../../../shared/bundle/bundle.ts';
import type { Met, Origin } from '../../../shared/bundle/cause.ts';
import type { HeldOperation } from '../../../shared/bundle/field-value.ts';
import type { RowChange } from '../../../shared/record/change.ts';
import { rowIdOf } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import { operationId, operationOf } from '../../../shared/sync/outbox.ts';
import { officeValue } from '../office-values.ts';
import type { BookStore } from '../store/book-store.ts';
import type { TakenEntry } from '../store/exchange-tables.ts';
import { valueOf } from '../store/page-codec.ts';
import { versionsOf } from '../store/row-versions.ts';
import type { StoredAction } from '../store/tables.ts';
import { contextsOf } from './exchange-values.ts';
import type { OwnEntry } from './own-entries.ts';
import { ownEntries } from './own-entries.ts';
import { isTakenAway } from './told.ts';

/** All that was ever done to some rows, by `${table} ${id}`, each row's in an order in which nothing comes before what its author knew of. */
export type Histories = Map<string, HeldOperation[]>;

export type Holder = { readonly store: BookStore; readonly device: Id };

/** What the book holds of some rows, up to an entry of its log, and of all that people decided of conflicts. */
export async function historiesOf(
  { store, device }: Holder,
  rows: ReadonlySet<string>,
  upTo: number,
): Promise<Histories> {
  const isWanted = (table: string, id: Id) => table === 'conflicts' || rows.has(`${table} ${id}`);
  const own = await ownEntries(store, { from: 1, upTo }, isWanted);
  const taken = await takenOf(store, isWanted);
  const actions = await actionsById(store, [...own, ...taken]);
  const contextAt = await contextsOf(store);
  const office = await officeOf(store, own);
  const held: { readonly key: string; readonly operation: HeldOperation }[] = [];
  for (const entry of own) {
    const action = actions.get(entry.action);
    if (!action) continue;
    const seen = office.seenBy(entry);
    const of = { device, number: entry.seq, context: contextAt(entry.seq), action, seen };
    for (const { index, change } of entry.changes) {
      if (isTakenAway(change, action, entry.told)) continue;
      const { table } = change;
      const operation = { index, table, row: rowIdOf(change), set: setOf(change) };
      const told = entry.told ? office.toldAt(operation) : undefined;
      held.push({ key: keyOf(operation), operation: { ...heldOperation(of, operation), told } });
    }
  }
  for (const { action: id, operations, ...origin } of taken) {
    const action = actions.get(id);
    if (!action) continue;
    for (const operation of operations) {
      const of = heldOperation({ ...origin, action }, operation);
      held.push({ key: keyOf(operation), operation: of });
    }
  }
  const byRow = Map.groupBy(held, ({ key }) => key);
  return new Map(
    [...byRow].map(([key, of]) => [key, of.map(({ operation }) => operation)] as const),
  );
}

export function keyOf({ table, row }: Pick<BundleOperation, 'table' | 'row'>): string {
  return `${table} ${row}`;
}

/** New values by path, as an operation for the office has them. */
export function setOf(change: RowChange): BundleOperation['set'] {
  return operationOf(change, { id: '', ctr: 1, action: 0, base: 0 }).set;
}

type OfOffice = {
  readonly seenBy: (entry: Pick<OwnEntry, 'base'>) => Origin | undefined;
  readonly toldAt: (operation: Pick<BundleOperation, 'table' | 'row'>) => Origin | undefined;
};

/** Where what this book knows of its office stands in the office's own order. */
async function officeOf(store: BookStore, entries: readonly OwnEntry[]): Promise<OfOffice> {
  const office = await officeValue(store, 'office');
  if (!office) return { seenBy: () => undefined, toldAt: () => undefined };
  const told = entries.filter((entry) => entry.told).flatMap(({ changes }) => changes);
  const numbers = new Map<string, number>();
  for (const [table, of] of Map.groupBy(told, ({ change }) => change.table)) {
    const ids = [...new Set(of.map(({ change }) => rowIdOf(change)))];
    for (const [row, number] of await versionsOf(store, table, ids)) {
      numbers.set(keyOf({ table, row }), number);
    }
  }
  const at = (number: number | undefined) =>
    number === undefined || number === 0 ? undefined : { device: office.id, number };
  return {
    seenBy: ({ base }) => at(base),
    toldAt: (operation) => at(numbers.get(keyOf(operation))),
  };
}

type Made = {
  readonly device: Id;
  readonly number: number;
  readonly context: Met;
  readonly seen?: Origin | undefined;
  readonly action: Pick<StoredAction, 'id' | 'at' | 'author'>;
};

export function heldOperation(
  { device, number, context, seen, action }: Made,
  { index, set }: Pick<BundleOperation, 'index' | 'set'>,
): HeldOperation {
  const { id, at, author } = action;
  return {
    id: operationId(id, number, index),
    device,
    number,
    index,
    context,
    seen,
    at,
    author,
    set,
  };
}

type Taken = Omit<TakenEntry, 'operations'> & { readonly operations: readonly BundleOperation[] };

async function takenOf(
  store: BookStore,
  isWanted: (table: string, id: Id) => boolean,
): Promise<readonly Taken[]> {
  const entries: Taken[] = [];
  await store.taken.each((entry) => {
    const operations = operationsOf(entry).filter(({ table, row }) => isWanted(table, row));
    if (operations.length > 0) entries.push({ ...entry, operations });
  });
  return entries;
}

export function operationsOf({ operations }: TakenEntry): readonly BundleOperation[] {
  if (!(operations instanceof Uint8Array)) return operations;
  const read = valueOf(operations);
  if (!isOperations(read)) throw new Error('An entry that was taken in does not hold operations.');
  return read;
}

/** They were looked at when they came. */
function isOperations(value: unknown): value is readonly BundleOperation[] {
  return Array.isArray(value);
}

export async function actionsById(
  store: BookStore,
  entries: readonly Pick<OwnEntry, 'action'>[],
): Promise<ReadonlyMap<Id, StoredAction>> {
  const ids = [...new Set(entries.map(({ action }) => action))];
  const found = new Map<Id, StoredAction>();
  for (let from = 0; from < ids.length; from += actionsAtOnce) {
    const part = ids.slice(from, from + actionsAtOnce);
    for (const action of await store.actions.where('id').anyOf(part).toArray()) {
      found.set(action.id, action);
    }
  }
  return found;
}

const actionsAtOnce = 1000;
