import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { LookUp, Rows, TableName } from '../../../shared/domain/book.ts';
import type { Row } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { BookStore } from './book-store.ts';
import type { FreshRow } from './layout.ts';
import { end, hashedFieldsOf, keyOf, ownerFieldOf, ownerOf, textOf } from './layout.ts';
import type { Leaf } from './leaves.ts';
import { walkLeaves } from './leaves.ts';
import type { ReadableLog } from './readable-log.ts';
import { readableLog } from './readable-log.ts';
import { byKey, isLookedUp, locate, withValues } from './row-store.ts';
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
  readonly inOrder: <T extends TableName>(
    table: T,
    by: LookUp<T>,
    between: { readonly from: string; readonly to: string; readonly first: 'lowest' | 'highest' },
    limit: number,
  ) => Promise<readonly Rows[T][]>;
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
    if (isLookedUp(table, by)) {
      return rowsOf(
        table,
        await reading(
          async () => withValues(store, table, by, values),
          hashedFieldsOf(table).includes(by) ? [hashes] : [],
        ),
      );
    }
    const all: Row[] = [];
    await reading(async () =>
      scan(store, table, (b) => all.push(...b.filter((r) => values.includes(textOf(r[by]))))),
    );
    return rowsOf(table, all);
  };
  return {
    get: async (table, id) => (await many(table, [id]))[0],
    many,
    lookUp,
    howMany: async (table, by, value) => (await lookUp(table, by, [value])).length,
    count: async (table) => (await store.sums.get(table))?.rows ?? 0,
    together: async (read) => reading(read, [places, hashes, store.sums]),
    scan: async (table, read) =>
      reading(async () => scan(store, table, (batch) => read(rowsOf(table, batch)))),
    inOrder: async (table, by, { from, to, first }, limit) => {
      const all: Row[] = [];
      await reading(async () =>
        scan(store, table, (b) =>
          all.push(...b.filter((r) => textOf(r[by]) >= from && textOf(r[by]) <= to)),
        ),
      );
      all.sort((a, b) => (textOf(a[by]) < textOf(b[by]) ? -1 : 1));
      if (first === 'highest') all.reverse();
      return rowsOf(table, all.slice(0, limit));
    },
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
  let over: ReadonlySet<Id> | null = null;
  let coming: Row[] = [];
  let batch: Row[] = [];
  const freshRows = store.fresh.where('[table+id]').between([table, ''], [table, end]).toArray();
  await walkLeaves(store, table, async (leaves) => {
    if (!over) {
      const fresh = await freshRows;
      over = new Set(fresh.map(({ id }) => id));
      coming = comingRows(table, fresh);
    }
    for (const leaf of leaves) {
      const here = coming.filter((row) => isBefore(table, row, leaf));
      coming = coming.slice(here.length);
      const rows = leaf.rows.rows().filter(({ id }) => !over?.has(id));
      batch.push(...(here.length > 0 ? [...rows, ...here].toSorted(byKey(table)) : rows));
    }
    if (batch.length < scanBatch) return;
    read(batch);
    batch = [];
  });
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
