import type { Id } from '../../record/id.ts';
import { lineLimit, nameLimit, noteLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import { parseDay } from '../calendar/day.ts';
import { numberOf } from '../import/cell.ts';
import { readPeriod } from '../revenue/read-period.ts';
import type { Client } from './client.ts';
import type { ProfileField, ProfileForm, ProfileFormPart, ProfileProblem } from './profile-form.ts';
import { longestCycle, mostEmployees, profileFormOf, profileListLimit } from './profile-form.ts';
import type { ChainLink, InstalledProduct, Profile } from './profile.ts';

/**
 * The client with what was typed into its profile, or every problem at once. `inBook` are those clients of the book that the
 * links of the value chain name.
 */
export function readProfile(
  client: Client,
  typed: ProfileFormPart,
  inBook: ReadonlySet<Id>,
): Result<Client, readonly ProfileProblem[]> {
  const form = { ...profileFormOf(client), ...typed };
  const problems: ProfileProblem[] = [];
  const profile: Profile = {
    ...client.profile,
    scale: form.scale,
    employees: wholeNumber('employees', form, [0, mostEmployees], problems),
    purchasingCycle: wholeNumber('purchasingCycle', form, [1, longestCycle], problems),
    clientSince: periodAt('clientSince', form.clientSince, problems),
    cooperation: text('cooperation', form, noteLimit, problems),
    informatisation: form.informatisation,
    operatorSkill: form.operatorSkill,
    serviceTypes: names('serviceTypes', form, problems),
    ...servicePeriod(form, problems),
    products: products(form, problems),
    season: seasonOf(form.season),
    needsBefore: text('needsBefore', form, noteLimit, problems),
    needsIn: text('needsIn', form, noteLimit, problems),
    needsAfter: text('needsAfter', form, noteLimit, problems),
    valueChain: links(client.id, form, inBook, problems),
  };
  const industry = text('industry', form, lineLimit, problems);
  const tags = names('tags', form, problems);
  // What nobody touched is not anybody's mistake now.
  const own = problems.filter(({ field }) => typed[field] !== undefined);
  return own.length > 0 ? err(own) : ok({ ...client, industry, tags, profile });
}

/** Only the fields that hold a text. */
type TextField = {
  [F in ProfileField]: ProfileForm[F] extends string ? F : never;
}[ProfileField];

function text(field: TextField, form: ProfileForm, limit: number, problems: ProfileProblem[]) {
  const read = form[field].trim();
  if (read.length > limit) {
    problems.push({ field, type: 'too-long', limit, length: read.length });
  }
  return read;
}

function wholeNumber(
  field: 'employees' | 'purchasingCycle',
  form: ProfileForm,
  [min, max]: readonly [number, number],
  problems: ProfileProblem[],
): number | null {
  const read = numberOf(form[field]);
  const value = read.ok ? read.value : Number.NaN;
  if (value === null) return null;
  if (!Number.isInteger(value)) problems.push({ field, type: 'not-a-whole-number' });
  else if (value < min || value > max) problems.push({ field, type: 'out-of-range', min, max });
  return value;
}

function periodAt(
  field: 'clientSince' | 'products',
  typed: string,
  problems: ProfileProblem[],
  place?: number,
): string {
  if (typed.trim() === '') return '';
  const read = readPeriod(typed);
  if (read.ok) return read.value;
  const type = read.error.type === 'no-such-period' ? 'no-such-period' : 'period-not-readable';
  problems.push({ field, type, ...(place === undefined ? {} : { at: place }) });
  return '';
}

function servicePeriod(
  form: ProfileForm,
  problems: ProfileProblem[],
): Pick<Profile, 'serviceFrom' | 'serviceTo'> {
  const serviceFrom = dayAt('serviceFrom', form, problems);
  const serviceTo = dayAt('serviceTo', form, problems);
  if (serviceFrom !== null && serviceTo !== null && serviceTo < serviceFrom) {
    problems.push({ field: 'serviceTo', type: 'ends-before-it-begins' });
    problems.push({ field: 'serviceFrom', type: 'ends-before-it-begins' });
  }
  return { serviceFrom, serviceTo };
}

function dayAt(
  field: 'serviceFrom' | 'serviceTo',
  form: ProfileForm,
  problems: ProfileProblem[],
): string | null {
  if (form[field].trim() === '') return null;
  const read = parseDay(form[field]);
  if (read.ok) return read.value;
  const type = read.error.type === 'no-such-day' ? 'no-such-day' : 'day-not-readable';
  problems.push({ field, type });
  return null;
}

function tooMany(field: ProfileField, count: number, problems: ProfileProblem[]): void {
  if (count > profileListLimit) {
    problems.push({ field, type: 'too-many', limit: profileListLimit, count });
  }
}

function lengthAt(
  field: ProfileField,
  at: number,
  [read, limit]: readonly [string, number],
  problems: ProfileProblem[],
): void {
  if (read.length > limit) {
    problems.push({ field, at, type: 'too-long', limit, length: read.length });
  }
}

function names(
  field: 'tags' | 'serviceTypes',
  form: ProfileForm,
  problems: ProfileProblem[],
): string[] {
  const read = [...new Set(form[field].map((name) => name.trim()))].filter((name) => name !== '');
  tooMany(field, read.length, problems);
  for (const [at, name] of read.entries()) lengthAt(field, at, [name, nameLimit], problems);
  return read;
}

function products(form: ProfileForm, problems: ProfileProblem[]): InstalledProduct[] {
  tooMany('products', form.products.length, problems);
  return form.products.map((product, at) => {
    const name = product.name.trim();
    const maker = product.maker.trim();
    if (name === '') problems.push({ field: 'products', at, type: 'name-missing' });
    lengthAt('products', at, [name, nameLimit], problems);
    lengthAt('products', at, [maker, lineLimit], problems);
    return { ...product, name, maker, since: periodAt('products', product.since, problems, at) };
  });
}

function links(
  client: Id,
  form: ProfileForm,
  inBook: ReadonlySet<Id>,
  problems: ProfileProblem[],
): ChainLink[] {
  const field = 'valueChain';
  tooMany(field, form.valueChain.length, problems);
  const seen = new Set<string>();
  return form.valueChain.map((link, at) => {
    const name = link.name.trim();
    const { clientId } = link;
    if (name === '') problems.push({ field, at, type: 'name-missing' });
    lengthAt(field, at, [name, nameLimit], problems);
    if (clientId === client) problems.push({ field, at, type: 'link-to-itself' });
    else if (clientId !== null && !inBook.has(clientId)) {
      problems.push({ field, at, type: 'linked-client-gone', name });
    }
    const key = `${link.side} ${clientId ?? name}`;
    if (name !== '' && seen.has(key)) problems.push({ field, at, type: 'named-twice', name });
    seen.add(key);
    return { ...link, name };
  });
}

/** A year in which no month was said to be anything is one of which nobody has said. */
function seasonOf(months: readonly number[]): Profile['season'] {
  return months.length === 12 ? [...months] : [];
}
