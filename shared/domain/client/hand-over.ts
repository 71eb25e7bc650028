import { z } from 'zod';
import { dayValue, lineValue } from '../../record/values.ts';

/** The steps from a sale to service (客户细分的关键流程, system 1), in their order. */
export const handOverSteps = [
  'sale-completed',
  'information-processed',
  'first-visit',
  'needs-taken',
  'industry-classified',
  'first-stage-arranged',
  'field-assigned',
] as const;
export type HandOverStep = (typeof handOverSteps)[number];

/** That a step is done: on which day, by whom, with what remark. */
export const stepDoneSchema = z.object({ day: dayValue, by: lineValue, note: lineValue });
export type StepDone = z.infer<typeof stepDoneSchema>;

/** The steps that are done. A client without any was never handed over by this way. */
export const handOverSchema = z.partialRecord(z.enum(handOverSteps), stepDoneSchema);
export type HandOver = z.infer<typeof handOverSchema>;
