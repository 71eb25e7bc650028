import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Rows, TableName } from '../../../shared/domain/book.ts';
import { tableNames } from '../../../shared/domain/book.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { LoggedAction, LoggedChanges } from '../../../shared/record/log.ts';
import { versions } from './versions.ts';

/** An action with its place in the order in which this device learned of it. */
export type StoredAction = LoggedAction & { readonly place: number };
export type StoredChanges = LoggedChanges & { readonly seq: number };

/**
 * The book on disk. Only `commit` writes its records and its log; `device` and `drafts` belong to this device alone.
 * Durability is always strict: it costs nothing measurable (sync.md 1.3).
 */
export class BookStore extends Dexie {
  declare readonly actions: Table<StoredAction, number, LoggedAction>;
  declare readonly changes: Table<StoredChanges, number, LoggedChanges>;
  declare readonly device: Table<{ readonly key: string; readonly value: string }, string>;
  declare readonly drafts: Table<{ readonly key: string; readonly value: unknown }, string>;

  /** `upTo` opens the layout of an older version, for the tests of the steps between versions. */
  constructor(name: string, upTo: number = Number.POSITIVE_INFINITY) {
    super(name, { chromeTransactionDurability: 'strict' });
    for (const { number, stores, upgrade } of versions) {
      if (number > upTo) break;
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
  }

  rows<T extends TableName>(table: T): Table<Rows[T], Id> {
    return this.table<Rows[T], Id>(table);
  }

  /** The tables of `commit`'s transaction. */
  ofCommit(): Table[] {
    return [
      ...tableNames.map((table) => this.table(table)),
      this.actions,
      this.changes,
      this.device,
    ];
  }
}
