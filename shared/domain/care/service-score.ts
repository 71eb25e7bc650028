import { z } from 'zod';
import { dayValue, idValue, noteValue } from '../../record/values.ts';
import { scoreValue } from './care-values.ts';

/** How an engineer served on one visit or in one case, on the two axes of the service quadrant (服务类型图, system 14). */
export const serviceScoreSchema = z.object({
  id: idValue,
  clientId: idValue,
  staffId: idValue,
  /** Of the visit or of the case survey; exactly one of the two is there. */
  visitId: idValue.nullable(),
  ratingId: idValue.nullable(),
  /** The day of the visit or of the survey. */
  day: dayValue,
  /** Program property 程序特性: does the service follow its procedures. */
  program: scoreValue,
  /** Personal property 个人特性: does the engineer care for the person. */
  personal: scoreValue,
  note: noteValue,
});
export type ServiceScore = z.infer<typeof serviceScoreSchema>;
