import type { Dexie } from 'dexie';

/**
 * Lets one writing transaction of a database pass at a time, however many windows and workers it is open in, by taking `table` into each
 * of them. Chromium 156 cannot recover a database in which two writing transactions without a common table were on their way when its
 * process died: it calls it corrupt and deletes all of the origin's storage (docs/gotchas.md). Reading is not held up, but of `table`.
 */
export function writeOneAtATime(database: Dexie, table: string): void {
  database.use({
    stack: 'dbcore',
    name: 'turnstile',
    create: (core) => {
      // An older layout has not got it yet.
      const isThere = core.schema.tables.some(({ name }) => name === table);
      return {
        ...core,
        transaction: (tables, mode, options) => {
          const passes = mode !== 'readwrite' || !isThere || tables.includes(table);
          return core.transaction(passes ? tables : [...tables, table], mode, options);
        },
      };
    },
  });
}
