import type { SqlValue, Storage } from '../storage/storage.ts';

/** One statement, and the rows it answers. Reads and writes alike, by `returning`. */
export type Sql = (
  text: string,
  values?: readonly SqlValue[],
) => Promise<readonly Readonly<Record<string, unknown>>[]>;

/** What accounts ask of a database. */
export type AccountStore = {
  /** One transaction: all of it or nothing. May run again from the start when two meet, so it does nothing else. */
  readonly transaction: <T>(run: (sql: Sql) => Promise<T>) => Promise<T>;
  /** One statement that only reads. */
  readonly read: Sql;
};

export function accountStore(storage: Storage): AccountStore {
  return {
    transaction: async (run) =>
      storage.transaction(async (db) => run(async (text, values) => db.all(text, values))),
    read: async (text, values) => storage.all(text, values),
  };
}
