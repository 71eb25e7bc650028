import { z } from 'zod';
import { idValue, lineValue, nameValue, noteValue } from '../../record/values.ts';
import { mostFields } from './fields.ts';

/** A field 田 of a well: who looks after it, for how many hours a year, and from where. */
const wellFieldSchema = z.object({
  engineer: nameValue,
  hours: z.number().positive().max(10_000),
  /** Where the engineer sets out from: a place's name, or degrees as `121.47, 31.23`; '' is not known. */
  home: lineValue,
});
export type WellField = z.infer<typeof wellFieldSchema>;

/**
 * A well 井: a team with up to eight fields, and the clients that all of it serves together (公田, the common field; 八家皆私百亩，同养公田, Mencius 3A.3).
 */
export const wellSchema = z.object({
  id: idValue,
  name: nameValue,
  fields: z.array(wellFieldSchema).max(mostFields),
  /** Key accounts that were chosen for the common field; no engineer gets them in a plan. */
  common: z.array(idValue),
  note: noteValue,
});
export type Well = z.infer<typeof wellSchema>;
