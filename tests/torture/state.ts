/** What a book under torture has said to be durable. */
export type Acknowledged =
  | { readonly kind: 'batch'; readonly batch: number }
  | { readonly kind: 'edit'; readonly client: number; readonly note: string }
  | { readonly kind: 'backup'; readonly name: string };

/** What a book is doing when it is killed; it folds all the while beside the others. */
export const phases = ['import', 'edit', 'fold', 'backup'] as const;
export type Phase = (typeof phases)[number];

export const batchSize = 400;
export const contactsPerClient = 2;

/** A book that has exchanged all with its office. */
export type Settled = {
  /** As the office knows it. */
  readonly device: string;
  /** Changes that the office has not answered. */
  readonly waiting: number;
  /** The number of the last one that it has. */
  readonly sent: number;
  /** Whether both hold the same, by their sums. */
  readonly compared: string;
  /** As JSON, by table and id. */
  readonly rows: Readonly<Record<string, string>>;
};

/** A visit that was saved by script; its note says in which life, and as the how many-th. */
export type SavedVisit = { readonly id: string; readonly note: string };
