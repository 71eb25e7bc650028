import { z } from 'zod';
import { idValue, instantValue, lineValue, nameValue, noteValue } from '../../record/values.ts';

/** A person's part in the decision (客户决策链分析); system 5 gives each its concerns. */
export const contactRoles = [
  'executive',
  'finance',
  'administrator',
  'technical',
  'user',
  'other',
] as const;
export type ContactRole = (typeof contactRoles)[number];

/** A person at a client (联系人). */
export const contactSchema = z.object({
  id: idValue,
  clientId: idValue,
  name: nameValue,
  title: lineValue,
  role: z.enum(contactRoles),
  phone: lineValue,
  email: lineValue,
  note: noteValue,
  archivedAt: instantValue.nullable(),
});
export type Contact = z.infer<typeof contactSchema>;
