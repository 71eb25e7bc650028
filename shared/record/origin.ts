import { z } from 'zod';
import { dayValue, lineValue } from './values.ts';

/** Who wrote a record down first, and when, where it comes from another book or list (原记录人、原录入日期). */
export const originSchema = z.object({
  by: lineValue,
  /** null where nobody knows. */
  on: dayValue.nullable(),
});
export type Origin = z.infer<typeof originSchema>;
