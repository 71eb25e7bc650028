import type { Id } from '../../record/id.ts';
import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Contact, ContactRole, Influence, Stance } from './contact.ts';

const limits = {
  name: nameLimit,
  title: lineLimit,
  department: lineLimit,
  phone: lineLimit,
  email: lineLimit,
  note: noteLimit,
} as const;

export type ContactTextField = keyof typeof limits;
export const contactTextFields = [
  'name',
  'title',
  'department',
  'phone',
  'email',
  'note',
] as const satisfies readonly ContactTextField[];

/** A contact as it is typed. */
export type ContactForm = Readonly<Record<ContactTextField, string>> & {
  readonly role: ContactRole;
  readonly influence: Influence | null;
  readonly stance: Stance | null;
  readonly reportsTo: Id | null;
  /** Each by itself; blank ones do not count. */
  readonly concerns: readonly string[];
};

export type ContactProblem = { readonly field: ContactTextField | 'concerns' } & (
  | { readonly type: 'name-missing' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
);

export const emptyContactForm: ContactForm = {
  name: '',
  title: '',
  department: '',
  role: 'other',
  influence: null,
  stance: null,
  reportsTo: null,
  concerns: [],
  phone: '',
  email: '',
  note: '',
};

/** The contact with what was typed; every problem is told at once. Whom it reports to is checked against the others. */
export function readContact(
  contact: Contact,
  typed: Partial<ContactForm>,
): Result<Contact, readonly ContactProblem[]> {
  const texts: Partial<Record<ContactTextField, string>> = {};
  const problems: ContactProblem[] = [];
  for (const field of contactTextFields) {
    const text = typed[field]?.trim();
    if (text === undefined) continue;
    texts[field] = text;
    const limit = limits[field];
    if (text.length > limit) problems.push({ field, type: 'too-long', limit, length: text.length });
  }
  const concerns = typed.concerns ? linesOf(typed.concerns) : contact.concerns;
  const longest = Math.max(0, ...concerns.map(({ length }) => length));
  if (longest > nameLimit) {
    problems.push({ field: 'concerns', type: 'too-long', limit: nameLimit, length: longest });
  }
  const { role, influence, stance, reportsTo } = { ...contact, ...given(typed) };
  const next = { ...contact, ...texts, role, influence, stance, reportsTo, concerns };
  if (next.name === '') problems.push({ field: 'name', type: 'name-missing' });
  return problems.length > 0 ? err(problems) : ok(next);
}

/** Without blanks and without a second of the same. */
function linesOf(lines: readonly string[]): string[] {
  return [...new Set(lines.map((line) => line.trim()))].filter((line) => line !== '');
}

/** Without the fields that hold nothing but undefined. */
function given(typed: Partial<ContactForm>): Partial<ContactForm> {
  return Object.fromEntries(Object.entries(typed).filter(([, value]) => value !== undefined));
}
