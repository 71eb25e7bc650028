import { z } from 'zod';
import { dayValue, idValue, instantValue, lineValue } from '../../record/values.ts';
import { hashValue } from '../attachment/attachment.ts';
import { recordFormat, recordVersion, toldWays } from './chain.ts';
import { toldKinds } from './told.ts';

const toldValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.string()).readonly(),
]);

export const entrySchema = z.strictObject({
  n: z.int().min(1),
  kind: z.enum([...toldKinds, 'record']),
  record: idValue,
  what: z.enum(toldWays),
  at: instantValue,
  edited: instantValue.nullable(),
  who: lineValue,
  data: z.record(z.string().regex(/^[a-zA-Z]{1,40}$/u), toldValue).readonly(),
  previous: hashValue,
  hash: hashValue,
});

export const sheetSchema = z.strictObject({
  origin: idValue,
  after: z.array(hashValue).max(100).readonly(),
  entries: z.array(entrySchema).min(1).readonly(),
});

/** So many entries are one sheet at most: a record of the book stays small enough to travel. */
export const mostEntries = 200;

/** A sheet of a client's service record that was handed out (服务记录, system 55). It is never changed. */
export const handOutSchema = z.object({
  id: idValue,
  clientId: idValue,
  day: dayValue,
  by: lineValue,
  origin: idValue,
  after: z.array(hashValue).readonly(),
  entries: z.array(entrySchema).min(1).max(mostEntries).readonly(),
});
export type HandOut = z.infer<typeof handOutSchema>;

/** What a saved service record holds. */
export const recordFileSchema = z.object({
  format: z.literal(recordFormat),
  version: z.literal(recordVersion),
  sheets: z.array(sheetSchema).min(1).readonly(),
  seal: hashValue,
});
export type RecordFile = z.infer<typeof recordFileSchema>;
