import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Field } from '../field/field.ts';
import {
  fieldValueText,
  readFieldValue,
  type FieldValueRefusal,
} from '../field/read-field-value.ts';
import type { Client, CustomValue } from './client.ts';

/** The longest text of each field, in UTF-16 units as the schema counts them. */
const limits = {
  name: nameLimit,
  code: 64,
  region: lineLimit,
  industry: lineLimit,
  owner: lineLimit,
  phone: lineLimit,
  address: lineLimit,
  note: noteLimit,
} as const;

export type ClientTextField = keyof typeof limits;
export const clientTextFields: readonly ClientTextField[] = [
  'name',
  'code',
  'region',
  'industry',
  'owner',
  'phone',
  'address',
  'note',
];

/** A client as it is typed: every field a text, custom fields by their ids. */
export type ClientForm = Readonly<Record<ClientTextField, string>> & {
  readonly custom: Readonly<Record<string, string>>;
};

/** The fields that a person changed; the others stay as the book has them by now. */
export type ClientFormPart = Partial<Omit<ClientForm, 'custom'>> & {
  readonly custom?: Readonly<Record<string, string>>;
};

/** What is wrong with one field. `field` is a text field or `custom/` and the id of a custom field. */
export type ClientProblem = { readonly field: string } & (
  | { readonly type: 'name-missing' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
  | { readonly type: 'code-taken'; readonly by: Pick<Client, 'id' | 'name'> }
  /** A warning: it passes once the person has confirmed it. */
  | { readonly type: 'name-known'; readonly by: Pick<Client, 'id' | 'code'> }
  | FieldValueRefusal
);

/** What the book says about the names and codes that the form names. */
export type Namesakes = {
  readonly sameName: readonly Client[];
  readonly sameCode: readonly Client[];
  /** The person has seen that the name is there already and wants it again. */
  readonly nameMayRepeat: boolean;
};

export const emptyClientForm: ClientForm = {
  name: '',
  code: '',
  region: '',
  industry: '',
  owner: '',
  phone: '',
  address: '',
  note: '',
  custom: {},
};

export function formOf(client: Client, fields: readonly Field[]): ClientForm {
  const { name, code, region, industry, owner, phone, address, note } = client;
  return {
    name,
    code,
    region,
    industry,
    owner,
    phone,
    address,
    note,
    custom: Object.fromEntries(
      fields.map((field) => [field.id, fieldValueText(field, client.custom[field.id])]),
    ),
  };
}

/** The part of a form in which it differs from the one that was opened. */
export function changedPart(before: ClientForm, after: ClientForm): ClientFormPart {
  const texts = clientTextFields.filter((field) => before[field] !== after[field]);
  const custom = Object.entries(after.custom).filter(([id, text]) => before.custom[id] !== text);
  return {
    ...Object.fromEntries(texts.map((field) => [field, after[field]])),
    ...(custom.length > 0 ? { custom: Object.fromEntries(custom) } : {}),
  };
}

/**
 * The client with what was typed. Every problem is told at once, so that a form can show them all. Codes are unique in a book,
 * archived clients included; names need not be, but a second one of exactly the same name has to be meant.
 */
export function readClient(
  client: Client,
  typed: ClientFormPart,
  fields: readonly Field[],
  known: Namesakes,
): Result<Client, readonly ClientProblem[]> {
  const texts: Partial<Record<ClientTextField, string>> = {};
  for (const field of clientTextFields) {
    const text = typed[field];
    if (text !== undefined) texts[field] = text.trim();
  }
  const custom = readCustom(client.custom, typed.custom ?? {}, fields);
  const problems = [
    ...problemsOfLength(texts),
    ...problemsOfIdentity(client, texts, known),
    ...custom.problems,
  ];
  return problems.length > 0 ? err(problems) : ok({ ...client, ...texts, custom: custom.values });
}

function problemsOfLength(texts: Partial<Record<ClientTextField, string>>): ClientProblem[] {
  return clientTextFields.flatMap((field): ClientProblem[] => {
    const length = texts[field]?.length ?? 0;
    const limit = limits[field];
    return length > limit ? [{ field, type: 'too-long', limit, length }] : [];
  });
}

function problemsOfIdentity(
  client: Client,
  texts: Partial<Record<ClientTextField, string>>,
  known: Namesakes,
): ClientProblem[] {
  const problems: ClientProblem[] = [];
  const other = (clients: readonly Client[]) => clients.find(({ id }) => id !== client.id);
  if (texts.name === '') problems.push({ field: 'name', type: 'name-missing' });
  const sameName = texts.name === undefined ? undefined : other(known.sameName);
  if (sameName && !known.nameMayRepeat) {
    const { id, code } = sameName;
    problems.push({ field: 'name', type: 'name-known', by: { id, code } });
  }
  const sameCode =
    texts.code === undefined || texts.code === '' ? undefined : other(known.sameCode);
  if (sameCode) {
    const { id, name } = sameCode;
    problems.push({ field: 'code', type: 'code-taken', by: { id, name } });
  }
  return problems;
}

function readCustom(
  now: Readonly<Record<string, CustomValue>>,
  typed: Readonly<Record<string, string>>,
  fields: readonly Field[],
): {
  readonly values: Record<string, CustomValue>;
  readonly problems: readonly ClientProblem[];
} {
  const values: Record<string, CustomValue> = { ...now };
  const problems: ClientProblem[] = [];
  for (const field of fields) {
    const text = typed[field.id];
    if (text === undefined) continue;
    const read = readFieldValue(field, text);
    if (!read.ok) problems.push({ field: `custom/${field.id}`, ...read.error });
    else if (read.value === null) delete values[field.id];
    else values[field.id] = read.value;
  }
  return { values, problems };
}
