import { z } from 'zod';
import { currencyValue, dayValue, idValue } from '../../record/values.ts';
import { measuredPeriodValue, metrics, subsetSchema } from './measure.ts';

const share = z.number().min(0).max(1);

/** How the line between key and other clients was drawn (methods.md, Concentration and segments). */
export const cutSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('client-share'), share }),
  z.object({ kind: z.literal('metric-share'), share }),
  z.object({ kind: z.literal('balance') }),
  z.object({ kind: z.literal('by-hand'), count: z.int().min(0) }),
]);
export type Cut = z.infer<typeof cutSchema>;

/** One cut divides into A and B, two into A, B and C. */
export type Cuts = Cut | readonly [Cut, Cut];

export function listOfCuts(cuts: Cuts): readonly [Cut] | readonly [Cut, Cut] {
  return 'kind' in cuts ? [cuts] : cuts;
}

/** A dated segmentation with its parameters and its outcome (分层快照); it is never edited. */
export const segmentationSchema = z.object({
  id: idValue,
  day: dayValue,
  metric: z.enum(metrics),
  /** What was measured: a year, or from one day to another. */
  period: measuredPeriodValue,
  /** Says nothing of visits and hours. */
  currency: currencyValue,
  /** The part of the book that was measured; left out where that was all of it, as it always was once. */
  scope: subsetSchema.optional(),
  cut: cutSchema,
  clients: z.int().min(0),
  /** Money in the smallest unit, visits, or minutes. */
  total: z.number(),
  gini: z.number().nullable(),
  /** What the key side holds of the total. */
  keyShare: z.number().nullable(),
  /** Who is on the key side; everybody else who was counted is on the other. */
  key: z.array(idValue),
  /** Where a second cut was made: the clients between the two are B, everybody else who was counted is C. */
  second: z
    .object({
      cut: cutSchema,
      /** What those between the cuts hold of the total. */
      share: z.number().nullable(),
      middle: z.array(idValue),
    })
    .optional(),
});
export type Segmentation = z.infer<typeof segmentationSchema>;
