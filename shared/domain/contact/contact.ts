import { z } from 'zod';
import { originSchema } from '../../record/origin.ts';
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

/** How much weight a person has in a decision (影响力). */
export const influences = ['high', 'medium', 'low'] as const;
export type Influence = (typeof influences)[number];

/** How a person stands to us (立场). */
export const stances = ['champion', 'supporter', 'neutral', 'sceptic', 'opponent'] as const;
export type Stance = (typeof stances)[number];

/** A person at a client (联系人). */
export const contactSchema = z.object({
  id: idValue,
  clientId: idValue,
  name: nameValue,
  title: lineValue,
  role: z.enum(contactRoles),
  department: lineValue,
  /** null while nobody has said. */
  influence: z.enum(influences).nullable(),
  stance: z.enum(stances).nullable(),
  /** The contact whom this one reports to; never, over any number of steps, itself. */
  reportsTo: idValue.nullable(),
  /** What the person cares about (关注点). */
  concerns: z.array(nameValue),
  phone: lineValue,
  email: lineValue,
  note: noteValue,
  archivedAt: instantValue.nullable(),
  /** Only what was imported with its first author or day has one. */
  origin: originSchema.optional(),
});
export type Contact = z.infer<typeof contactSchema>;

/** A person of whom nothing is known but the name and the client. */
export function newContact(id: string, clientId: string, name = ''): Contact {
  return {
    id,
    clientId,
    name,
    title: '',
    role: 'other',
    department: '',
    influence: null,
    stance: null,
    reportsTo: null,
    concerns: [],
    phone: '',
    email: '',
    note: '',
    archivedAt: null,
  };
}
