import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { Client } from '../client/client.ts';
import type { ProfileFormPart } from '../client/profile-form.ts';
import { scales } from '../client/profile.ts';
import type { ClientFormPart, Namesakes } from '../client/read-client.ts';
import { clientTextFields, readClient } from '../client/read-client.ts';
import { readProfile } from '../client/read-profile.ts';
import type { Field } from '../field/field.ts';
import { fieldValueText } from '../field/read-field-value.ts';
import type { CellRefusal } from './cell-refusal.ts';
import type { Assignment } from './change-clients.ts';
import { withAssignment } from './change-clients.ts';
import type { CellValue } from './columns.ts';
import { fieldOfColumn } from './columns.ts';

/** Puts what was typed into one column of the list into the client; an empty text empties the cell. */
export function setCell(
  client: Client,
  column: string,
  text: string,
  fields: readonly Field[],
): Result<Client, CellRefusal> {
  const typed = clientPart(column, text, fields);
  if (typed) return setInClient(client, typed, fields);
  const readProfilePart = profileReaders.get(column);
  if (readProfilePart) {
    const part = readProfilePart(text);
    return part.ok ? setInProfile(client, part.value) : part;
  }
  const assign = assignments.get(column);
  return assign ? withAssignment(client, assign(text)) : err({ of: 'column' });
}

/** Whether a person may write into a column. */
export function isEditable(column: string, fields: readonly Field[]): boolean {
  const named = profileReaders.has(column) || assignments.has(column);
  return named || clientPart(column, '', fields) !== null;
}

/** Whether many clients may be given one value in a column; names and codes are each client's own. */
export function isEditableForMany(column: string, fields: readonly Field[]): boolean {
  return column !== 'name' && column !== 'code' && isEditable(column, fields);
}

/** The value of a cell as a person would type it, so that typing it again changes nothing. */
export function cellText(column: string, value: CellValue, fields: readonly Field[]): string {
  if (value === null) return '';
  const field = fields.find(({ id }) => id === fieldOfColumn(column));
  if (field) return fieldValueText(field, typeof value === 'object' ? [...value] : value);
  return typeof value === 'object' ? value.join('; ') : String(value);
}

/** What the client's own form takes: its texts and the office's fields. Null where it has no such field. */
export function clientPart(
  column: string,
  text: string,
  fields: readonly Field[],
): ClientFormPart | null {
  const own = clientTextFields.find((known) => known === column);
  if (own) return { [own]: text };
  const field = fields.find(({ id }) => id === fieldOfColumn(column));
  return field ? { custom: { [field.id]: text } } : null;
}

/** Whether a name or a code is taken is asked where the book is at hand. */
const noNamesakes: Namesakes = { sameName: [], sameCode: [], nameMayRepeat: true };

function setInClient(
  client: Client,
  typed: ClientFormPart,
  fields: readonly Field[],
): Result<Client, CellRefusal> {
  const read = readClient(client, typed, fields, noNamesakes);
  if (read.ok) return read;
  const [problem] = read.error;
  return problem ? err({ of: 'client', problem }) : ok(client);
}

function setInProfile(client: Client, typed: ProfileFormPart): Result<Client, CellRefusal> {
  const linked = new Set(client.profile.valueChain.flatMap(({ clientId }) => clientId ?? []));
  const read = readProfile(client, typed, linked);
  if (read.ok) return read;
  const [problem] = read.error;
  return problem ? err({ of: 'profile', problem }) : ok(client);
}

type ReadProfilePart = (text: string) => Result<ProfileFormPart, CellRefusal>;

const levels = ['1', '2', '3', '4', '5'] as const;

const profileReaders: ReadonlyMap<string, ReadProfilePart> = new Map<string, ReadProfilePart>([
  ['tags', (text) => ok({ tags: listOf(text) })],
  ['profile/serviceTypes', (text) => ok({ serviceTypes: listOf(text) })],
  ['profile/employees', (text) => ok({ employees: text })],
  ['profile/purchasingCycle', (text) => ok({ purchasingCycle: text })],
  ['profile/clientSince', (text) => ok({ clientSince: text })],
  ['profile/serviceFrom', (text) => ok({ serviceFrom: text })],
  ['profile/serviceTo', (text) => ok({ serviceTo: text })],
  ['profile/scale', (text) => chosen(text, scales, (scale) => ({ scale }))],
  ['profile/informatisation', levelReader('informatisation')],
  ['profile/operatorSkill', levelReader('operatorSkill')],
]);

function levelReader(field: 'informatisation' | 'operatorSkill'): ReadProfilePart {
  return (text) =>
    chosen(text, levels, (level) => ({ [field]: level === null ? null : Number(level) }));
}

function chosen<T extends string>(
  text: string,
  options: readonly T[],
  part: (option: T | null) => ProfileFormPart,
): Result<ProfileFormPart, CellRefusal> {
  const typed = text.normalize('NFKC').trim();
  if (typed === '') return ok(part(null));
  const option = options.find((known) => known === typed);
  return option === undefined ? err({ of: 'choice', options }) : ok(part(option));
}

const assignments: ReadonlyMap<string, (text: string) => Assignment> = new Map([
  ['team/sales', (sales: string): Assignment => ({ sales })],
  ['team/delivery', (delivery: string): Assignment => ({ delivery })],
  ['team/afterSales', (afterSales: string): Assignment => ({ afterSales })],
  ['team/face', (face: string): Assignment => ({ face })],
]);

/** Several values in one cell have one of these between them. */
function listOf(text: string): string[] {
  return text.split(/[;；、\n]/u).map((name) => name.trim());
}
