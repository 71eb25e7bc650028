import type { Table } from 'dexie';
import type { BundleOperation } from '../../../shared/bundle/bundle.ts';
import type { Met, Origin } from '../../../shared/bundle/cause.ts';
import type { Id } from '../../../shared/record/id.ts';

/** An entry of another device's log, as it was written there: what the book made of it is in the book's own log. */
export type TakenEntry = Origin & {
  readonly action: Id;
  /** What its author's book held of others. */
  readonly context: Met;
  readonly told?: true;
  /** How much of which office it held. */
  readonly seen?: Origin | undefined;
  /** Packed where they are many. */
  readonly operations: readonly BundleOperation[] | Uint8Array<ArrayBuffer>;
};

/** From behind this entry of the book's own log on the book held so much of others. */
export type ContextStep = { readonly seq: number; readonly met: Met };

/** Another device with which files were exchanged. */
export type Peer = {
  readonly device: Id;
  /** Its person by name, as the last file said. */
  readonly person: string;
  readonly office: Id | null;
  /** What it held when it wrote that file, and when that was, by its clock. */
  readonly met: Met;
  readonly made: number;
};

export type ExchangeTables = {
  readonly taken: Table<TakenEntry, [Id, number]>;
  readonly contexts: Table<ContextStep, number>;
  /** `met`: what the book holds of others; `peer …`: what is known of a device. */
  readonly exchange: Table<{ readonly key: string; readonly value: unknown }, string>;
};
