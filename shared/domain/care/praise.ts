import { z } from 'zod';
import { dayValue, idValue, nameValue } from '../../record/values.ts';

export const praiseTextLimit = 2000;

/** A client's praise of an engineer (表扬, system 22). */
export const praiseSchema = z.object({
  id: idValue,
  clientId: idValue,
  /** Of whom; a person of the office. */
  staffId: idValue,
  contactId: idValue.nullable(),
  /** Who praised, by name. */
  person: nameValue,
  day: dayValue,
  text: z.string().trim().min(1).max(praiseTextLimit),
  /** When it was made known in the office; null where it was not. */
  inside: dayValue.nullable(),
  /** When it was made known outside; null where it was not. */
  outside: dayValue.nullable(),
});
export type Praise = z.infer<typeof praiseSchema>;
