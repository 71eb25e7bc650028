import { z } from 'zod';
import { originSchema } from '../../record/origin.ts';
import {
  amountValue,
  currencyValue,
  idValue,
  lineValue,
  periodValue,
} from '../../record/values.ts';

export const revenueKinds = ['unspecified', 'product', 'service'] as const;
export type RevenueKind = (typeof revenueKinds)[number];

/** What a client brought in a period (收入). A correction may make it negative. */
export const revenueLineSchema = z.object({
  id: idValue,
  clientId: idValue,
  /** As exact as the source is: a yearly figure has the period `2015`, an invoice `2015-03-31`. */
  period: periodValue,
  amount: amountValue,
  currency: currencyValue,
  kind: z.enum(revenueKinds),
  note: lineValue,
  /** Only what was imported with its first author or day has one. */
  origin: originSchema.optional(),
});
export type RevenueLine = z.infer<typeof revenueLineSchema>;
