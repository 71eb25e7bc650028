import { z } from 'zod';
import {
  amountValue,
  currencyValue,
  idValue,
  instantValue,
  lineValue,
  nameValue,
  noteValue,
} from '../../record/values.ts';
import { customTextLimit } from '../field/read-field-value.ts';
import { filledChecklistSchema } from './checklist.ts';
import { visitFieldKinds } from './visit-section.ts';

export const longestTravel = 24 * 60;
/** In metres: no two places on earth are farther apart by road and back. */
export const longestWay = 50_000_000;

/** An answer to a question of the office, with the question as it was asked then. A choice is its text, a day `YYYY-MM-DD`. */
export const answerSchema = z.object({
  fieldId: idValue,
  section: nameValue,
  label: nameValue,
  kind: z.enum(visitFieldKinds),
  value: z.union([
    z.string().max(customTextLimit),
    z.number(),
    z.boolean(),
    z.array(z.string().max(customTextLimit)),
  ]),
});
export type Answer = z.infer<typeof answerSchema>;

/** Who signed, and when. Drawn 手写: its picture is an attachment of the visit; typed 键入: the name alone. */
export const signatureSchema = z.object({
  name: nameValue,
  at: instantValue,
  how: z.enum(['drawn', 'typed']),
  attachmentId: idValue.nullable(),
});
export type Signature = z.infer<typeof signatureSchema>;

/** A fact of the client that this visit changed (档案更新), by its path in the client's record. */
export const dataUpdateSchema = z.object({
  path: lineValue,
  from: z.union([z.string(), z.number(), z.null()]),
  to: z.union([z.string(), z.number(), z.null()]),
});
export type DataUpdate = z.infer<typeof dataUpdateSchema>;

/** What the full form adds to a visit. Nothing of it has to be there: what nobody wrote down is left out of the record. */
export const visitParts = {
  travelMinutes: z.int().min(1).max(longestTravel).optional(),
  /** In metres. */
  distance: z.int().min(0).max(longestWay).optional(),
  cost: z.object({ amount: amountValue.min(0), currency: currencyValue }).optional(),
  /** Findings on the quality of the service (质量监督). */
  findings: noteValue.optional(),
  answers: z.array(answerSchema).optional(),
  checklists: z.array(filledChecklistSchema).optional(),
  signature: signatureSchema.optional(),
  updates: z.array(dataUpdateSchema).optional(),
} as const;
const partsSchema = z.object(visitParts);
export type VisitParts = z.infer<typeof partsSchema>;

/** The parts that a record has, and nothing else of it. */
export function partsOf(visit: VisitParts): VisitParts {
  const { travelMinutes, distance, cost, findings, answers, checklists, signature, updates } =
    visit;
  return withoutNothing({
    travelMinutes,
    distance,
    cost,
    findings,
    answers,
    checklists,
    signature,
    updates,
  });
}

/** What holds nothing is not kept: a short visit is as small as it ever was. */
export function withoutNothing(parts: VisitParts): VisitParts {
  return Object.fromEntries(
    Object.entries(parts).filter(
      ([, part]) =>
        part !== undefined && part !== '' && !(Array.isArray(part) && part.length === 0),
    ),
  );
}
