import { z } from 'zod';
import { idValue } from '../record/values.ts';

/** The protocol that this build speaks, and the oldest that it understands. */
export const protocol = { now: 1, oldest: 1 } as const;

/** A place in the order of all that an office has taken in; 0 is before the first. */
export const seqValue = z.int().min(0);
/** What a field holds: nothing, or one JSON value. JSON has no `undefined`, and null is a value. */
export const heldValue = z.union([z.tuple([]), z.tuple([z.json()])]);
export type Held = z.infer<typeof heldValue>;

/** Field paths as in the log: `name`, `custom/assets`; `$gone` says that the row was removed. */
export const pathValue = z.string().min(1).max(200);
export const gonePath = '$gone';

/** Fields of a row by path, without those that hold nothing. */
export const flatRowValue = z.record(pathValue, z.json());
export type FlatRow = z.infer<typeof flatRowValue>;

/** Not only the tables that this build knows: an older office passes on what a newer app has. */
export const tableValue = z.string().regex(/^[a-z][a-zA-Z]{0,39}$/);

/** Who did something, when and on which device; `at` by that device's clock, for showing only. */
export const madeBy = z.object({
  id: idValue,
  name: z.string().max(80),
  at: z.number(),
  author: z.string().max(500),
  device: idValue,
  undoes: idValue.nullable(),
});
export type MadeBy = z.infer<typeof madeBy>;
