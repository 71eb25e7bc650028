import { z } from 'zod';
import { dayValue, idValue, lineValue, noteValue } from '../../record/values.ts';

/** What is given or held regularly: a report 报告, a summary meeting 总结会, a call 电话沟通, or something else. */
export const rhythmKinds = ['report', 'meeting', 'call', 'other'] as const;
export type RhythmKind = (typeof rhythmKinds)[number];

/** The period that each time is about. */
export const rhythmPeriods = ['week', 'month', 'quarter'] as const;
export type RhythmPeriod = (typeof rhythmPeriods)[number];

/** How "within five days" counts: natural days 自然日 unless the agreement says working days 工作日. */
export const countings = ['natural', 'working'] as const;
export type Counting = (typeof countings)[number];

export const longestWithin = 90;

/** Communication that was agreed with a client at regular times (定期沟通, system 37). */
export const rhythmSchema = z.object({
  id: idValue,
  clientId: idValue,
  kind: z.enum(rhythmKinds),
  /** What exactly; '' where the kind says it all. */
  name: lineValue,
  every: z.enum(rhythmPeriods),
  /** So many days after the end of a period it is due. */
  within: z.int().min(1).max(longestWithin),
  counting: z.enum(countings),
  /** From the period of this day on. */
  from: dayValue,
  /** Periods that begin after this day are no longer asked for; null while it goes on. */
  until: dayValue.nullable(),
  /** Who of us does it, by name. */
  who: lineValue,
  note: noteValue,
  /** The day on which it was done, by the period: `2026-05`, `2026-Q2`, or the Monday of a week. */
  done: z.record(z.string().max(16), dayValue),
});
export type Rhythm = z.infer<typeof rhythmSchema>;
