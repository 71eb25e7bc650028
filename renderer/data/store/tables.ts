import type { Table } from 'dexie';
import type { Origin } from '../../../shared/bundle/cause.ts';
import type { RowChange } from '../../../shared/record/change.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { LoggedAction, LoggedChanges } from '../../../shared/record/log.ts';
import type { Hasher } from './hasher.ts';
import type { FreshRow, StoredHashes, StoredLeaf, StoredPlaces, StoredSum } from './layout.ts';

/** An action with its place in the order in which this device learned of it; `absorbed` came from the office, from another device. */
export type StoredAction = LoggedAction & { readonly place: number; readonly absorbed?: true };
export type StoredChanges = LoggedChanges & { readonly seq: number };

/**
 * An entry of the log as it lies on disk. A few changes lie as they are. Many are packed into bytes, and rows that they added are
 * named only: the book holds them, and the entries after this one hold what has become of them.
 */
export type StoredEntry = {
  readonly seq: number;
  readonly action: Id;
  /** The clients it is about; empty where it is packed. */
  readonly about: readonly Id[];
  readonly rows: readonly RowChange[] | Uint8Array<ArrayBuffer>;
  /** Up to here of the office the book held everything when this was done; absent: 0, the book was nobody's but this device's. null: the office said it. */
  readonly base?: number | null;
  /** Where it was written down first, if it came by file; `merge`: the merging itself did it. Absent: it was made, or told, here. */
  readonly origin?: EntryOrigin | 'merge';
};

export type EntryOrigin = Origin & {
  /** Which of its operations there each change is, where they are not simply all of them in their order. */
  readonly places?: readonly number[];
};

/** The clients of a packed entry lie between two ids, so that the entries about a client are found without reading all. */
export type StoredSpan = {
  readonly action: Id;
  readonly entries: readonly { readonly seq: number; readonly low: Id; readonly high: Id }[];
};

/** The tables in which rows lie. */
export type RowTables = {
  readonly hasher: Hasher;
  readonly leaves: Table<StoredLeaf, [string, string]>;
  readonly hashes: Table<StoredHashes, [string, string, string]>;
  readonly places: Table<StoredPlaces, [string, string]>;
  readonly fresh: Table<FreshRow, [string, Id]>;
  readonly sums: Table<StoredSum, string>;
};

/** The tables of the log. */
export type LogTables = {
  readonly actions: Table<StoredAction, number, Omit<StoredAction, 'place'>>;
  readonly changes: Table<StoredEntry, number, Omit<StoredEntry, 'seq'>>;
  readonly spans: Table<StoredSpan, Id>;
};
