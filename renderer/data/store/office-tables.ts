import type { Table } from 'dexie';
import type { FlatRow, Held, MadeBy } from '../../../shared/protocol/values.ts';
import type { Id } from '../../../shared/record/id.ts';

/** What was answered but may be missing in rows that the office tells: fields of a row as they stand there since `seq`. */
export type AnsweredRow = {
  readonly table: string;
  readonly id: Id;
  readonly seq: number;
  readonly set: Readonly<Record<string, Held>>;
};

/** The answers of one push, kept until the pull has passed `seq`, the highest of them. */
export type StoredAnswers = {
  readonly batch: number;
  readonly seq: number;
  readonly rows: readonly AnsweredRow[];
};

/** The office's numbers of the rows of some ids: ids up to `top`, in their order, as in `places`. */
export type StoredVersions = {
  readonly table: string;
  readonly top: string;
  /** 16 bytes of each id. */
  readonly ids: Uint8Array<ArrayBuffer>;
  readonly seqs: Float64Array<ArrayBuffer>;
};

/** What this build could not take of a row: all of it, or the fields that it does not know. */
export type DeferredRow = {
  readonly table: string;
  readonly id: Id;
  readonly seq: number;
  readonly fields: FlatRow;
  readonly by: MadeBy | null;
};

/** What a device knows of its office; all of it belongs to this device alone. */
export type OfficeTables = {
  readonly office: Table<{ readonly key: string; readonly value: unknown }, string>;
  readonly answers: Table<StoredAnswers, number, Omit<StoredAnswers, 'batch'>>;
  readonly versions: Table<StoredVersions, [string, string]>;
  readonly deferred: Table<DeferredRow, [string, Id]>;
};
