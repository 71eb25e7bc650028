import type { Table } from 'dexie';
import type { LookUp, Rows, TableName } from '../../../shared/domain/book.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { BookStore, StoredAction, StoredChanges } from './book-store.ts';

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
  /** How many records have the value in the field; none of them is read. */
  readonly howMany: <T extends TableName>(
    table: T,
    by: LookUp<T>,
    value: string,
  ) => Promise<number>;
  /**
   * The records whose field lies between the two values, both included, in the field's order, at most `limit`. Lowest first
   * is read in one go and is several times faster.
   */
  readonly inOrder: <T extends TableName>(
    table: T,
    by: LookUp<T>,
    between: { readonly from: string; readonly to: string; readonly first: 'lowest' | 'highest' },
    limit: number,
  ) => Promise<readonly Rows[T][]>;
  /** Every record, in batches, in the order of their ids. */
  readonly scan: <T extends TableName>(
    table: T,
    read: (batch: readonly Rows[T][]) => void,
  ) => Promise<void>;
  readonly count: (table: TableName) => Promise<number>;
  readonly log: ReadableLog;
};

/** What was done to the book, by whom and when. */
export type ReadableLog = {
  /** The latest actions, oldest first. */
  readonly latest: (limit: number) => Promise<readonly StoredAction[]>;
  readonly actions: (ids: readonly Id[]) => Promise<readonly StoredAction[]>;
  /** Every action of one of these names, oldest first. It reads the whole list of actions. */
  readonly named: (names: readonly string[]) => Promise<readonly StoredAction[]>;
  readonly changesOf: (action: Id) => Promise<readonly StoredChanges[]>;
  /** The latest changes to a client and to its records, newest first. */
  readonly changesAbout: (client: Id, limit: number) => Promise<readonly StoredChanges[]>;
  /** Changes after a place in the log, oldest first, at most `limit` entries. */
  readonly changesAfter: (seq: number, limit: number) => Promise<readonly StoredChanges[]>;
  /** The place of the last change; 0 in a book in which nothing was ever done. */
  readonly head: () => Promise<number>;
};

const scanBatch = 5000;

export function readable(store: BookStore): ReadableBook {
  return {
    get: async (table, id) => store.rows(table).get(id),
    many: async (table, ids) => store.rows(table).bulkGet([...ids]),
    lookUp: async (table, by, values) => rowsWith(store.rows(table), by, values),
    howMany: async (table, by, value) => store.rows(table).where(by).equals(value).count(),
    inOrder: async (table, by, { from, to, first }, limit) => {
      const between = store.rows(table).where(by).between(from, to, true, true);
      return (first === 'highest' ? between.reverse() : between).limit(limit).toArray();
    },
    count: async (table) => store.rows(table).count(),
    scan: async (table, read) => {
      let after = '';
      for (;;) {
        const batch = await store.rows(table).where(':id').above(after).limit(scanBatch).toArray();
        if (batch.length > 0) read(batch);
        const last = batch.at(-1);
        if (!last || batch.length < scanBatch) return;
        after = last.id;
      }
    },
    log: readableLog(store),
  };
}

/** From so many values on it is worth asking whether they lie close together. */
const sweepFrom = 50;
/** A sweep reads a row in a quarter of the time that a step takes, and most values have rows. */
const rowsPerStep = 8;

/**
 * The rows whose field has one of the values: found step by step, or, where the values lie close together, in one sweep over
 * all that lies between them (an import asks for a thousand neighbours at once).
 */
async function rowsWith<T>(
  table: Table<T, Id>,
  by: string,
  values: readonly string[],
): Promise<T[]> {
  const wanted = new Set(values);
  if (wanted.size >= sweepFrom) {
    const sorted = [...wanted].toSorted();
    const between = table.where(by).between(sorted[0], sorted.at(-1), true, true);
    if ((await between.count()) <= wanted.size * rowsPerStep) {
      return (await between.toArray()).filter((row) => wanted.has(textAt(row, by)));
    }
  }
  return table
    .where(by)
    .anyOf([...wanted])
    .toArray();
}

function textAt(row: unknown, field: string): string {
  const value: unknown = typeof row === 'object' && row !== null ? Reflect.get(row, field) : null;
  return typeof value === 'string' ? value : '';
}

function readableLog(store: BookStore): ReadableLog {
  return {
    latest: async (limit) => (await store.actions.reverse().limit(limit).toArray()).toReversed(),
    actions: async (ids) =>
      store.actions
        .where('id')
        .anyOf([...ids])
        .toArray(),
    named: async (names) => {
      const wanted = new Set(names);
      return (await store.actions.toArray()).filter(({ name }) => wanted.has(name));
    },
    changesOf: async (action) => store.changes.where('action').equals(action).sortBy('seq'),
    changesAbout: async (client, limit) =>
      store.changes.where('about').equals(client).reverse().limit(limit).toArray(),
    changesAfter: async (seq, limit) =>
      store.changes.where(':id').above(seq).limit(limit).toArray(),
    head: async () => {
      const last = await store.changes.toCollection().lastKey();
      return typeof last === 'number' ? last : 0;
    },
  };
}
