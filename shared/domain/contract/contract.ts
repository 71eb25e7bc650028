import { z } from 'zod';
import { originSchema } from '../../record/origin.ts';
import {
  amountValue,
  currencyValue,
  dayValue,
  idValue,
  instantValue,
  lineValue,
  nameValue,
  noteValue,
} from '../../record/values.ts';

/** What was agreed with a client (合同). Fees are in the smallest unit of the currency, for the whole period. */
export const contractSchema = z.object({
  id: idValue,
  clientId: idValue,
  /** The office's number for it; '' where there is none. */
  number: lineValue,
  name: nameValue,
  productFee: amountValue,
  serviceFee: amountValue,
  currency: currencyValue,
  signed: dayValue.nullable(),
  starts: dayValue.nullable(),
  ends: dayValue.nullable(),
  /** The day by which it is to be renewed (续约日). */
  renewal: dayValue.nullable(),
  note: noteValue,
  archivedAt: instantValue.nullable(),
  /** Only what was imported with its first author or day has one. */
  origin: originSchema.optional(),
});
export type Contract = z.infer<typeof contractSchema>;

/** A payment that a contract asks for (回款): due on a day, and made on one. */
export const paymentSchema = z.object({
  id: idValue,
  clientId: idValue,
  contractId: idValue,
  amount: amountValue,
  currency: currencyValue,
  due: dayValue,
  /** null while it is open. */
  paid: dayValue.nullable(),
  note: lineValue,
});
export type Payment = z.infer<typeof paymentSchema>;
