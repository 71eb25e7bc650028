import type { RowChange } from './change.ts';
import type { Id } from './id.ts';

/** One thing that a person did, whatever number of rows it touched. */
export type LoggedAction = {
  readonly id: Id;
  /** What was done, by its name in the product (`visit.log`), so that a screen can say it in any language. */
  readonly name: string;
  /** Milliseconds since 1970 by this device's clock; for showing, never for deciding. */
  readonly at: number;
  readonly author: string;
  readonly device: Id;
  /** The action that this one takes back, or brings back; null for an ordinary one. */
  readonly undoes: Id | null;
};

/** A part of an action: up to some hundreds of row changes, in the order in which they were made. */
export type LoggedChanges = {
  readonly action: Id;
  /** The clients whose records it touched. */
  readonly about: readonly Id[];
  readonly rows: readonly RowChange[];
};
