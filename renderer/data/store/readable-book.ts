import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { LookUp, Rows, TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { BookStore } from './book-store.ts';
import type { OwnedId } from './find-rows.ts';
import { byKey, locate, locateOwned, withValues } from './find-rows.ts';
import type { FreshRow } from './layout.ts';
import { end, hashedFieldsOf, keyOf, ownerFieldOf, ownerOf } from './layout.ts';
import type { Leaf } from './leaves.ts';
import { leavesAfter } from './leaves.ts';
import type { ReadableLog } from './readable-log.ts';
import { readableLog } from './readable-log.ts';
import type { RowTables } from './tables.ts';

/**
 * All that commands and queries see of the book. Records are found by id, by a declared look-up, or by a whole scan;
 * nothing here says how they lie on disk.
 */
export type ReadableBook = {
  readonly get: <T extends TableName>(table: T, id: Id) => Promise<Rows[T] | undefined>;
  /** In the order of the ids; undefined where there is none. */
  readonly many: <T extends TableName>(
    table: T,
    ids: readonly Id[],
  ) => Promise<readonly (Rows[T] | undefined)[]>;
  /** The same for records whose owners are known, in fewer steps. One that has come to another owner may be missing for a moment. */
  readonly owned: <T extends TableName>(
    table: T,
    ids: readonly OwnedId[],
  ) => Promise<readonly (Rows[T] | undefined)[]>;
  /** Every record whose field has one of the values. */
  readonly lookUp: <T extends TableName>(
    table: T,
    by: LookUp<T>,
    values: readonly string[],
  ) => Promise<readonly Rows[T][]>;
  /** How many records have the value in the field. */
  readonly howMany: <T extends TableName>(
    table: T,
    by: LookUp<T>,
    value: string,
  ) => Promise<number>;
  /** Every record, in batches; clients and other records without an owner in the order of their ids. */
  readonly scan: <T extends TableName>(
    table: T,
    read: (batch: readonly Rows[T][]) => void,
  ) => Promise<void>;
  readonly count: (table: TableName) => Promise<number>;
  /** Answers several questions as of one moment, and sooner than one by one. `read` may await nothing but the book. */
  readonly together: <T>(read: () => Promise<T>) => Promise<T>;
  readonly log: ReadableLog;
};

/** Each question is answered in one transaction, so that no folding comes between the leaves and what lies over them. */
export function readable(store: BookStore): ReadableBook {
  const { leaves, fresh, places, hashes } = store;
  const reading = async <T>(read: () => Promise<T>, also: readonly Table[] = []): Promise<T> =>
    isInTransactionOf(store) ? read() : store.transaction('r', [leaves, fresh, ...also], read);
  const many = async <T extends TableName>(table: T, ids: readonly Id[]) => {
    const found = await reading(
      async () => locate(store, table, ids),
      ownerFieldOf(table) === null ? [] : [places],
    );
    return ids.map((id) => rowOf(table, found.get(id)?.row ?? null));
  };
  const lookUp = async <T extends TableName>(
    table: T,
    by: LookUp<T>,
    values: readonly string[],
  ): Promise<readonly Rows[T][]> => {
    const found = await reading(
      async () => withValues(store, table, by, values),
      hashedFieldsOf(table).includes(by) ? [hashes] : [],
    );
    return rowsOf(table, found);
  };
  return {
    get: async (table, id) => (await many(table, [id]))[0],
    many,
    owned: async (table, ids) => {
      const found = await reading(async () => locateOwned(store, table, ids));
      return ids.map(({ id }) => rowOf(table, found.get(id)?.row ?? null));
    },
    lookUp,
    howMany: async (table, by, value) => (await lookUp(table, by, [value])).length,
    count: async (table) => (await store.sums.get(table))?.rows ?? 0,
    together: async (read) => reading(read, [places, hashes, store.sums]),
    // In parts, so that nobody who writes waits for all of it. Fresh rows are read first: what is folded meanwhile is seen in them.
    scan: async (table, read) => scan(store, table, (batch) => read(rowsOf(table, batch))),
    log: readableLog(store),
  };
}

/** A transaction within a transaction would only cost time. */
export function isInTransactionOf(store: BookStore): boolean {
  return Dexie.currentTransaction?.db === store;
}

const scanBatch = 4096;

async function scan(
  store: RowTables,
  table: TableName,
  read: (batch: readonly Row[]) => void,
): Promise<void> {
  const all = store.fresh.where('[table+id]').between([table, ''], [table, end]);
  const [fresh, first] = await Promise.all([all.toArray(), leavesAfter(store, table, null)]);
  const over = new Set(fresh.map(({ id }) => id));
  let coming = comingRows(table, fresh);
  let batch: Row[] = [];
  for (let leaves = first; leaves.length > 0;) {
    for (const leaf of leaves) {
      const here = coming.filter((row) => isBefore(table, row, leaf));
      coming = coming.slice(here.length);
      const rows = leaf.rows.rows().filter(({ id }) => !over.has(id));
      batch.push(...(here.length > 0 ? [...rows, ...here].toSorted(byKey(table)) : rows));
    }
    if (batch.length >= scanBatch) {
      read(batch);
      batch = [];
    }
    leaves = await leavesAfter(store, table, leaves.at(-1)?.top ?? end);
  }
  batch.push(...coming);
  if (batch.length > 0) read(batch);
}

function comingRows(table: TableName, fresh: readonly FreshRow[]): Row[] {
  return fresh.flatMap(({ row }) => row ?? []).toSorted(byKey(table));
}

/** Whether a row comes before the leaf ends. */
function isBefore(table: TableName, row: Row, { top }: Leaf): boolean {
  return top === end || keyOf(ownerOf(table, row), row.id) <= top;
}

/**
 * What is stored was checked against its schema when it was committed, so it is not checked again each time that it is read: this is
 * the one place where a stored row gets back its type.
 */
function rowOf<T extends TableName>(_table: T, row: Row | null): Rows[T] | undefined {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- commit has parsed every stored row (see above)
  return row === null ? undefined : (row as unknown as Rows[T]);
}

function rowsOf<T extends TableName>(table: T, rows: readonly Row[]): readonly Rows[T][] {
  return rows.flatMap((row) => rowOf(table, row) ?? []);
}
