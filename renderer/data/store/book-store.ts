import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { LogTables, RowTables } from './tables.ts';
import { versions } from './versions.ts';

/**
 * The book on disk (see layout.ts). Only `commit` and the folding write its records and its log; `device` and `drafts` belong to
 * this device alone, and `snapshots` can always be made anew. Durability is always strict: it costs nothing measurable.
 */
export class BookStore extends Dexie implements RowTables, LogTables {
  declare readonly leaves: RowTables['leaves'];
  declare readonly hashes: RowTables['hashes'];
  declare readonly places: RowTables['places'];
  declare readonly fresh: RowTables['fresh'];
  declare readonly sums: RowTables['sums'];
  declare readonly actions: LogTables['actions'];
  declare readonly changes: LogTables['changes'];
  declare readonly spans: LogTables['spans'];
  declare readonly device: Table<{ readonly key: string; readonly value: string }, string>;
  declare readonly drafts: Table<{ readonly key: string; readonly value: unknown }, string>;
  declare readonly snapshots: Table<{ readonly part: string; readonly value: unknown }, string>;

  /** `upTo` opens the layout of an older version, for the tests of the steps between versions. */
  constructor(name: string, upTo: number = Number.POSITIVE_INFINITY) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { number, stores, upgrade } of versions) {
      if (number > upTo) break;
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
  }

  /** The tables of `commit`'s transaction. */
  ofCommit(): Table[] {
    return [...this.ofRows(), this.actions, this.changes, this.spans, this.device];
  }

  /** The tables in which rows lie. */
  ofRows(): Table[] {
    return [this.leaves, this.hashes, this.places, this.fresh, this.sums];
  }
}
