import { z } from 'zod';

/** The kinds of value that records are made of. Nothing is optional: an empty text is '', an unknown value is null. */

export const idValue = z.uuid();

/** A calendar date `YYYY-MM-DD`. A day has no time zone. */
export const dayValue = z.iso.date();

/** A date at the precision that is known: `YYYY`, `YYYY-MM` or `YYYY-MM-DD` (ISO 8601, reduced precision). */
export const periodValue = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2]))?$|^\d{4}-\d{2}-\d{2}$/)
  .refine((period) => period.length < 10 || z.iso.date().safeParse(period).success);

/** A moment, in ISO 8601 with `Z`. */
export const instantValue = z.iso.datetime();

export const nameLimit = 200;
export const lineLimit = 500;
export const noteLimit = 20_000;

/** A name that must be there. */
export const nameValue = z.string().trim().min(1).max(nameLimit);
/** One line of text, perhaps empty. */
export const lineValue = z.string().max(lineLimit);
/** Text of several lines, perhaps empty. */
export const noteValue = z.string().max(noteLimit);

/** An amount in the smallest unit of its currency (fen, cents), so that sums are exact. */
export const amountValue = z.int();
/** ISO 4217, such as `CNY`. */
export const currencyValue = z.string().regex(/^[A-Z]{3}$/);
