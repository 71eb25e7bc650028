import { z } from 'zod';
import { dayValue, idValue, lineValue, noteValue } from '../../record/values.ts';
import { visitParts } from './visit-parts.ts';

/** By phone 电话, on site 上门, event 活动, online 在线. */
export const visitModes = ['onsite', 'phone', 'event', 'online'] as const;
export type VisitMode = (typeof visitModes)[number];

/** Data update 档案更新, quality supervision 质量监督, drawing closer 拉近关系 (system 11). */
export const visitPurposes = ['data-update', 'quality-supervision', 'drawing-closer'] as const;
export type VisitPurpose = (typeof visitPurposes)[number];

/** A logged visit ends archived 存档 or in a plan 制定方案, which leads to a second sale. */
export const visitEnds = ['archived', 'plan'] as const;
export type VisitEnd = (typeof visitEnds)[number];

export const longestVisit = 24 * 60;

/** A visit that is planned or was made (拜访). It is logged exactly when it has an end. */
export const visitSchema = z.object({
  id: idValue,
  clientId: idValue,
  day: dayValue,
  mode: z.enum(visitModes),
  purposes: z.array(z.enum(visitPurposes)),
  note: noteValue,
  /** 1 (bad) to 5 (good), as the client says; null where nobody asked. */
  satisfaction: z.int().min(1).max(5).nullable(),
  /** Length in minutes; null for a planned visit or where it was not noted. */
  minutes: z.int().min(1).max(longestVisit).nullable(),
  engineer: lineValue,
  /** null while the visit is only planned. */
  end: z.enum(visitEnds).nullable(),
  /** What will be done where the visit ended in a plan. */
  plan: noteValue,
  /** The series that planned it, and its turn there; only a visit of a series has one. */
  series: z.object({ id: idValue, turn: z.int().min(0) }).optional(),
  /** Whether the client has agreed to the day of a planned visit; absent where nobody was asked. */
  confirmed: z.boolean().optional(),
  /** Its place in the order of the way, among the visits that are planned for its day; those without one come last. */
  turn: z.int().min(0).optional(),
  /** The day for which it was first planned, wherever it was moved since; absent for one that nobody planned. */
  promisedFor: dayValue.optional(),
  ...visitParts,
});
export type Visit = z.infer<typeof visitSchema>;
