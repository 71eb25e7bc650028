import { z } from 'zod';
import { idValue } from '../record/values.ts';
import { heldValue, madeBy, pathValue, seqValue, tableValue } from './values.ts';

/** At most so many operations, and so many bytes of JSON, in one push. */
export const pushLimits = { operations: 2000, bytes: 4 * 1024 * 1024 } as const;

/** What one action did to one row. */
export const operationSchema = z.object({
  /** The action's id and the place of the change within it: the same for ever, whatever number it travels under. */
  id: z.string().min(1).max(80),
  /** Dense per device, from 1. */
  ctr: z.int().min(1),
  /** Place of its action in the push. */
  action: z.int().min(0),
  table: tableValue,
  row: idValue,
  /** Up to here the device had seen everything when this was done. */
  base: seqValue,
  /** New values. An added row has all of its fields and `$gone: [false]`, a removed one `$gone: [true]` alone. */
  set: z.record(pathValue, heldValue),
  /** What sets and texts were before, so that they can be merged. */
  was: z.record(pathValue, heldValue).optional(),
});
export type Operation = z.infer<typeof operationSchema>;

export const pushSchema = z.object({
  epoch: z.int().min(1),
  /** Milliseconds since 1970 by the device's clock, when it sent this. */
  now: z.number(),
  actions: z.array(madeBy.omit({ author: true, device: true })).max(pushLimits.operations),
  operations: z.array(operationSchema).min(1).max(pushLimits.operations),
});
export type Push = z.infer<typeof pushSchema>;

/**
 * What became of an operation: `taken` as a whole (perhaps merged), `met` another edit (some of its fields stand in a conflict),
 * `quarantined` as its author may not change that row or there is none, `void` for one that sets nothing: it only keeps the numbers dense.
 */
export const verdicts = ['taken', 'met', 'quarantined', 'void'] as const;

export const answerSchema = z.object({
  ctr: z.int().min(1),
  verdict: z.enum(verdicts),
  /** The row's number after it; 0 where nothing was stored. */
  seq: seqValue,
  /** Fields that now hold something else than the operation asked for. */
  now: z.record(pathValue, heldValue).optional(),
});
export type Answer = z.infer<typeof answerSchema>;

export const pushAnswerSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('answers'), answers: z.array(answerSchema), head: seqValue }),
  /** A number is missing before the first one sent. */
  z.object({ kind: z.literal('gap'), expected: z.int().min(1) }),
  /** The number `ctr` was used by another operation: this device exists twice. */
  z.object({ kind: z.literal('fork'), ctr: z.int().min(1) }),
  z.object({ kind: z.literal('epoch'), epoch: z.int().min(1), lastCtr: z.int().min(0) }),
]);
export type PushAnswer = z.infer<typeof pushAnswerSchema>;
