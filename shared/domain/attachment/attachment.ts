import { z } from 'zod';
import { idValue, lineValue, nameValue } from '../../record/values.ts';

/** SHA-256 of a file's bytes, in hexadecimal. */
export const hashValue = z.string().regex(/^[0-9a-f]{64}$/u);

/** The tables whose records may have files. */
export const attachable = ['clients', 'contacts', 'contracts', 'visits'] as const;
export type Attachable = (typeof attachable)[number];

/** A photo or file on a record (附件). Its bytes are kept once, by their hash, outside the book. */
export const attachmentSchema = z.object({
  id: idValue,
  clientId: idValue,
  /** The record that it hangs on; for a client itself its own id. */
  of: z.enum(attachable),
  recordId: idValue,
  name: nameValue,
  /** Media type, such as `image/png`; '' where it is unknown. */
  type: lineValue,
  bytes: z.int().min(0),
  hash: hashValue,
  /** The hash of its small picture; null for what has none. */
  thumbnail: hashValue.nullable(),
});
export type Attachment = z.infer<typeof attachmentSchema>;
