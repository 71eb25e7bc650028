import { z } from 'zod';
import { idValue } from '../record/values.ts';
import { rowColumnsSchema } from './row-columns.ts';
import { madeBy, seqValue, tableValue } from './values.ts';

export const pullLimits = { rows: 4000 } as const;

/**
 * What is seen together: `clients` of a region that one person looks after, with all that belongs to them; the `office`'s own records
 * that every member has; the `whole` of what only those have who see everything; a person's `own`.
 */
export const scopeKinds = ['office', 'clients', 'whole', 'own'] as const;
export const scopeSchema = z.object({
  id: z.int().min(0),
  kind: z.enum(scopeKinds),
  region: z.string(),
  person: z.string(),
});
export type Scope = z.infer<typeof scopeSchema>;

/** Asks for what has changed since the cut. */
export const pullSchema = z.object({
  epoch: z.int().min(1),
  cut: seqValue,
  /** `scopesHash` of the scopes that the device has or is reading. */
  scopes: z.string().max(64),
  limit: z.int().min(1).max(pullLimits.rows),
});
export type Pull = z.infer<typeof pullSchema>;

/** Rows that the device may not keep any longer; of a client all that belongs to it goes with it. */
export const leaveSchema = z.object({ table: tableValue, row: idValue, seq: seqValue });
export type Leave = z.infer<typeof leaveSchema>;

export const pullAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('rows'),
    rows: rowColumnsSchema,
    leaves: z.array(leaveSchema),
    /** The actions that last touched these rows; a row names its own by place. */
    actions: z.array(madeBy),
    /** Everything up to here is in this answer or was in one before. */
    upTo: seqValue,
    more: z.boolean(),
  }),
  /** The device has other scopes than its person: it drops and reads, and asks again. */
  z.object({ kind: z.literal('scopes'), scopes: z.array(scopeSchema), head: seqValue }),
  z.object({ kind: z.literal('epoch'), epoch: z.int().min(1), lastCtr: z.int().min(0) }),
]);
export type PullAnswer = z.infer<typeof pullAnswerSchema>;

/** Where a page of a snapshot begins: after this row, in the order of client, table and id; null: at the beginning. */
export const snapshotPlace = z.object({ client: z.string(), table: tableValue, row: idValue });

/** Asks for the rows of some scopes as they stand, page by page. Removed rows are not among them. */
export const snapshotSchema = z.object({
  epoch: z.int().min(1),
  scopes: z.array(z.int().min(0)).min(1),
  after: snapshotPlace.nullable(),
  limit: z.int().min(1).max(pullLimits.rows),
});
export type Snapshot = z.infer<typeof snapshotSchema>;

export const snapshotAnswerSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('page'),
    rows: rowColumnsSchema,
    /** Where the next page begins; null: that was all. */
    next: snapshotPlace.nullable(),
    /** How many rows these scopes have, on the first page; for showing how far it is. */
    total: z.int().min(0).optional(),
  }),
  /** One of the scopes is not the person's any more. */
  z.object({ kind: z.literal('scopes'), scopes: z.array(scopeSchema), head: seqValue }),
  z.object({ kind: z.literal('epoch'), epoch: z.int().min(1), lastCtr: z.int().min(0) }),
]);
export type SnapshotAnswer = z.infer<typeof snapshotAnswerSchema>;

/** Compares what a device holds with what the office has: rows a bucket, and the sum of their hashes modulo 2^64 in hex. */
export const digestSchema = z.object({
  epoch: z.int().min(1),
  cut: seqValue,
  scopes: z.string().max(64),
});
export const bucketSchema = z.object({
  table: tableValue,
  bucket: z.int().min(0).max(255),
  rows: z.int(),
  sum: z.string(),
});
export const digestAnswerSchema = z.discriminatedUnion('kind', [
  /** True for the cut asked for. */
  z.object({ kind: z.literal('digest'), buckets: z.array(bucketSchema) }),
  /** The office has moved on: pull first. */
  z.object({ kind: z.literal('moved'), head: seqValue }),
]);
export type Bucket = z.infer<typeof bucketSchema>;
