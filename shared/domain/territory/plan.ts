import { z } from 'zod';
import { dayValue, idValue, instantValue, lineValue, nameValue } from '../../record/values.ts';
import { dividedUnits, measures } from './fields.ts';

/** A client that stays in the field of an engineer, or must not come to it. */
const leverSchema = z.object({ clientId: idValue, engineer: nameValue });

/** What a plan was asked for. */
const planWishSchema = z.object({
  measure: z.enum(measures),
  unit: z.enum(dividedUnits),
  /** A fraction. */
  tolerance: z.number().positive().max(1),
  hoursPerVisit: z.number().positive().max(100),
  keep: z.number().min(0),
  /** Whether fields lie around the homes of their engineers. */
  aroundHomes: z.boolean(),
  /** No field may have more than so much of a second measure. */
  cap: z.object({ measure: z.enum(measures), most: z.number().positive() }).nullable(),
  locks: z.array(leverSchema),
  forbidden: z.array(leverSchema),
});
export type PlanWish = z.infer<typeof planWishSchema>;

/** A plan of a well's fields 井田方案: a draft until it is published, history afterwards. Its fields are rows of their own. */
export const planSchema = z.object({
  id: idValue,
  name: nameValue,
  day: dayValue,
  /** null for the team of that one time. */
  wellId: idValue.nullable(),
  wish: planWishSchema,
  publishedAt: instantValue.nullable(),
});
export type Plan = z.infer<typeof planSchema>;

/** One field of a plan, with the clients in it. */
export const planFieldSchema = z.object({
  id: idValue,
  planId: idValue,
  /** From 0, in the order of the well. */
  place: z.int().min(0),
  engineer: nameValue,
  hours: z.number().positive(),
  home: lineValue,
  clients: z.array(idValue),
});
export type PlanField = z.infer<typeof planFieldSchema>;
