import type { Table } from 'dexie';
import { Dexie } from 'dexie';
import type { Keyring } from '../seal/keyring.ts';
import { keyringOf } from '../seal/keyring.ts';
import { sealRecords } from '../seal/seal-records.ts';
import type { ExchangeTables } from './exchange-tables.ts';
import type { Hasher } from './hasher.ts';
import { hasherOf } from './hasher.ts';
import type { OfficeTables } from './office-tables.ts';
import { staysPlain } from './stays-plain.ts';
import type { LogTables, RowTables } from './tables.ts';
import { writeOneAtATime } from './turnstile.ts';
import { versions } from './versions.ts';
import { watchForLoss } from './watch-for-loss.ts';

/** Under it `device` has when the browser threw away the book that was here before (ISO 8601). */
export const lossKey = 'lostAt';

/**
 * The book on disk (see layout.ts). Only `commit`, `absorb` and the folding write its records and its log; `device` and `drafts` belong
 * to this device alone, and `snapshots` can always be made anew. Durability is always strict: it costs nothing measurable.
 */
export class BookStore extends Dexie implements RowTables, LogTables, OfficeTables, ExchangeTables {
  readonly ring: Keyring;
  readonly hasher: Hasher;
  declare readonly leaves: RowTables['leaves'];
  declare readonly hashes: RowTables['hashes'];
  declare readonly places: RowTables['places'];
  declare readonly fresh: RowTables['fresh'];
  declare readonly sums: RowTables['sums'];
  declare readonly actions: LogTables['actions'];
  declare readonly changes: LogTables['changes'];
  declare readonly spans: LogTables['spans'];
  declare readonly office: OfficeTables['office'];
  declare readonly answers: OfficeTables['answers'];
  declare readonly versions: OfficeTables['versions'];
  declare readonly deferred: OfficeTables['deferred'];
  declare readonly taken: ExchangeTables['taken'];
  declare readonly contexts: ExchangeTables['contexts'];
  declare readonly exchange: ExchangeTables['exchange'];
  declare readonly device: Table<{ readonly key: string; readonly value: string }, string>;
  declare readonly drafts: Table<{ readonly key: string; readonly value: unknown }, string>;
  declare readonly snapshots: Table<{ readonly part: string; readonly value: unknown }, string>;

  /** `upTo` opens the layout of an older version, for the tests of the steps between versions. */
  constructor(name: string, upTo: number = Number.POSITIVE_INFINITY) {
    let isAfterLoss = false;
    super(name, {
      chromeTransactionDurability: 'strict',
      // Dexie keeps what a live query has read for as long as others ask, and leaves are large: 10,000 edits took gigabytes.
      cache: 'disabled',
      indexedDB: watchForLoss(indexedDB, () => {
        isAfterLoss = true;
      }),
    });
    this.ring = keyringOf(name);
    this.hasher = hasherOf(this.ring);
    sealRecords(this, this.ring, staysPlain);
    // What this build does not know of the office's rows is seldom read by itself.
    writeOneAtATime(this, 'deferred');
    // Written with the tables themselves: whoever is cut off while the book is made anew must not take it for a first one.
    this.on('populate', async (transaction) => {
      if (isAfterLoss) {
        await transaction.table('device').add({ key: lossKey, value: new Date().toISOString() });
      }
    });
    for (const { number, stores, upgrade } of versions) {
      if (number > upTo) break;
      const version = this.version(number).stores(stores);
      if (upgrade) version.upgrade(upgrade);
    }
  }

  /** The tables of `commit`'s transaction. */
  ofCommit(): Table[] {
    return [...this.ofRows(), this.actions, this.changes, this.spans, this.device, this.office];
  }

  /** The tables of a transaction that takes in what the office said. */
  ofAbsorb(): Table[] {
    return [...this.ofCommit(), this.answers, this.versions, this.deferred];
  }

  /** The tables of a transaction that takes in a file of changes. */
  ofTaking(): Table[] {
    return [...this.ofCommit(), this.taken, this.contexts, this.exchange];
  }

  /** The tables in which rows lie. */
  ofRows(): Table[] {
    return [this.leaves, this.hashes, this.places, this.fresh, this.sums];
  }
}
