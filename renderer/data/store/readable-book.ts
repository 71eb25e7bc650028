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
    lookUp: async (table, by, values) =>
      store
        .rows(table)
        .where(by)
        .anyOf([...values])
        .toArray(),
    count: async (table) => store.rows(table).count(),
    scan: async (table, read) => {
      let after = '';
      for (;;) {
        const batch = await store
          .rows(table)
          .where(':id')
          .above(after)
          .limit(scanBatch)
          .toArray();
        if (batch.length > 0) read(batch);
        const last = batch.at(-1);
        if (!last || batch.length < scanBatch) return;
        after = last.id;
      }
    },
    log: readableLog(store),
  };
}

function readableLog(store: BookStore): ReadableLog {
  return {
    latest: async (limit) => (await store.actions.reverse().limit(limit).toArray()).toReversed(),
    actions: async (ids) =>
      store.actions
        .where('id')
        .anyOf([...ids])
        .toArray(),
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
