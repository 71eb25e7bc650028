import { z } from 'zod';
import { heldValue, pathValue, tableValue } from '../../protocol/values.ts';
import { idValue, lineValue } from '../../record/values.ts';

/**
 * Why two edits of one field could not both be taken: of most fields the `later-stands` for now; money and stages are `held` as they
 * were until somebody decides; a record was `removed` while another changed it, or the other way round (path `$gone`).
 */
export const conflictKinds = ['later-stands', 'held', 'removed'] as const;
export type ConflictKind = (typeof conflictKinds)[number];

/** `kept` what stands, `changed` to what fell or to a value of one's own, or `both` put together. */
export const conflictStates = ['open', 'kept', 'changed', 'both'] as const;
export type ConflictState = (typeof conflictStates)[number];

/** What one of the two wrote, who and when (milliseconds since 1970), and on which device. */
export const sideSchema = z.object({
  value: heldValue,
  author: lineValue,
  device: idValue,
  at: z.number(),
});
export type ConflictSide = z.infer<typeof sideSchema>;

/** Two people met in one field of a record (冲突). The office opens it; whoever sees the record can decide it. */
export const conflictSchema = z.object({
  id: idValue,
  /** The client to whose story the record belongs; null where it belongs to none. */
  clientId: idValue.nullable(),
  table: tableValue,
  row: idValue,
  path: pathValue,
  kind: z.enum(conflictKinds),
  /** What the field held before both of them; null where nobody knows. */
  base: heldValue.nullable(),
  /** What the record holds, or held when the conflict was opened. */
  stands: sideSchema,
  /** What it does not hold. */
  fell: sideSchema,
  /** Milliseconds since 1970. */
  openedAt: z.number(),
  state: z.enum(conflictStates),
  /** null while it is open. */
  decidedBy: lineValue.nullable(),
  decidedAt: z.number().nullable(),
});
export type Conflict = z.infer<typeof conflictSchema>;
