import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Contact, ContactRole } from './contact.ts';

const limits = {
  name: nameLimit,
  title: lineLimit,
  phone: lineLimit,
  email: lineLimit,
  note: noteLimit,
} as const;

export type ContactTextField = keyof typeof limits;
const textFields: readonly ContactTextField[] = ['name', 'title', 'phone', 'email', 'note'];

/** A contact as it is typed. */
export type ContactForm = Readonly<Record<ContactTextField, string>> & {
  readonly role: ContactRole;
};

export type ContactProblem = { readonly field: ContactTextField } & (
  | { readonly type: 'name-missing' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
);

export const emptyContactForm: ContactForm = {
  name: '',
  title: '',
  role: 'other',
  phone: '',
  email: '',
  note: '',
};

/** The contact with what was typed; every problem is told at once. */
export function readContact(
  contact: Contact,
  typed: Partial<ContactForm>,
): Result<Contact, readonly ContactProblem[]> {
  const texts: Partial<Record<ContactTextField, string>> = {};
  const problems: ContactProblem[] = [];
  for (const field of textFields) {
    const text = typed[field]?.trim();
    if (text === undefined) continue;
    texts[field] = text;
    const limit = limits[field];
    if (text.length > limit) problems.push({ field, type: 'too-long', limit, length: text.length });
  }
  const next = { ...contact, role: typed.role ?? contact.role, ...texts };
  if (next.name === '') problems.push({ field: 'name', type: 'name-missing' });
  return problems.length > 0 ? err(problems) : ok(next);
}
