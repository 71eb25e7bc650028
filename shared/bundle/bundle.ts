import { z } from 'zod';
import type { Held } from '../protocol/values.ts';
import { madeBy, tableValue } from '../protocol/values.ts';
import { idValue } from '../record/values.ts';

/** The format of the file that this build writes, and the newest that it reads. */
export const bundleVersion = 1;

const numberValue = z.int().min(0);
export const metSchema = z.record(idValue, numberValue);

/** Looking at each of a million values again would take longer than storing them; a row is checked as a whole when it is made. */
const setSchema = z.custom<Readonly<Record<string, Held>>>(
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.entries(value).every(
      ([path, held]) =>
        path.length <= 200 && path !== '__proto__' && Array.isArray(held) && held.length <= 1,
    ),
);

export const bundleOperationSchema = z.object({
  /** Its place in the entry. */
  index: numberValue,
  table: tableValue,
  row: idValue,
  set: setSchema,
});
export type BundleOperation = z.infer<typeof bundleOperationSchema>;

/** What one action did, as its device wrote it down in one entry of its log. */
export const bundleEntrySchema = z.object({
  device: idValue,
  /** The entry's place in that log. */
  number: z.int().min(1),
  /** Place of its action in `actions`, and of what its author's book held in `contexts`. */
  action: numberValue,
  context: numberValue,
  /** The office told it to that device: whoever is in the same office learns it there. */
  told: z.literal(true).optional(),
  /** How much of which office its author's book held. */
  seen: z.object({ device: idValue, number: numberValue }).optional(),
  operations: z.array(bundleOperationSchema),
});
export type BundleEntry = z.infer<typeof bundleEntrySchema>;

/** How much of a device's log is in a bundle: all from behind `after` up to what the sender holds. */
const spanSchema = z.object({
  device: idValue,
  after: numberValue,
  /** The action of the last entry up to `after` that no office told, by which two logs of one name are told apart; null: there is none. */
  before: idValue.nullable(),
});

/** What people did since the last exchange, as one file. */
export const bundleSchema = z.object({
  from: z.object({ device: idValue, person: z.string().max(500) }),
  /** The device that it was made for; null: for everybody. */
  to: idValue.nullable(),
  /** Milliseconds since 1970, by the sender's clock. */
  made: z.number(),
  office: idValue.nullable(),
  /** What the sender holds, his own log among it. */
  met: metSchema,
  spans: z.array(spanSchema),
  actions: z.array(madeBy),
  contexts: z.array(metSchema),
  entries: z.array(bundleEntrySchema),
});
export type Bundle = z.infer<typeof bundleSchema>;
export type Span = z.infer<typeof spanSchema>;
