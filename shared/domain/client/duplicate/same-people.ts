import type { Id } from '../../../record/id.ts';
import { noteLimit } from '../../../record/values.ts';
import type { Contact } from '../../contact/contact.ts';
import { phoneNumbers } from './phone-numbers.ts';

/** A person who stands in both clients. `sure` where a phone number or an address says so as well as the name. */
export type SamePerson = { readonly kept: Id; readonly gone: Id; readonly sure: boolean };

/** The contacts of two clients that have one name, each named once; those that differ in phone and address are others. */
export function samePeople(
  left: readonly Contact[],
  right: readonly Contact[],
): readonly SamePerson[] {
  const free = new Set(right);
  return left.flatMap((kept) => {
    const namesakes = [...free].filter((one) => plainName(one) === plainName(kept));
    const gone =
      namesakes.find((one) => sharesReach(kept, one)) ??
      namesakes.find((one) => lacksReach(kept) || lacksReach(one));
    if (!gone) return [];
    free.delete(gone);
    return [{ kept: kept.id, gone: gone.id, sure: sharesReach(kept, gone) }];
  });
}

/** One person of two entries: what the first lacks comes from the second; concerns and notes stand together. */
export function mergedContact(kept: Contact, gone: Contact): Contact {
  return {
    ...kept,
    title: kept.title || gone.title,
    role: kept.role === 'other' ? gone.role : kept.role,
    department: kept.department || gone.department,
    influence: kept.influence ?? gone.influence,
    stance: kept.stance ?? gone.stance,
    reportsTo: kept.reportsTo ?? gone.reportsTo,
    concerns: [...new Set([...kept.concerns, ...gone.concerns])],
    phone: kept.phone || gone.phone,
    email: kept.email || gone.email,
    note: noteOf(kept.note, gone.note),
    archivedAt: kept.archivedAt === null ? null : gone.archivedAt,
  };
}

/** Takes away the steps by which somebody would, over any number of them, report to themselves. */
export function withoutCircles(people: readonly Contact[]): readonly Contact[] {
  const above = new Map(people.map(({ id, reportsTo }) => [id, reportsTo]));
  return people.map((person) => {
    if (!leadsBack(person.id, above)) return person;
    above.set(person.id, null);
    return { ...person, reportsTo: null };
  });
}

function leadsBack(start: Id, above: ReadonlyMap<Id, Id | null>): boolean {
  const seen = new Set<Id>();
  let at = above.get(start) ?? null;
  while (at !== null && !seen.has(at)) {
    if (at === start) return true;
    seen.add(at);
    at = above.get(at) ?? null;
  }
  return false;
}

function noteOf(kept: string, gone: string): string {
  if (gone === '' || kept.includes(gone)) return kept;
  if (kept === '') return gone;
  const both = `${kept}\n\n${gone}`;
  return both.length > noteLimit ? kept : both;
}

function plainName({ name }: Contact): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s·.]+/gu, '');
}

function sharesReach(a: Contact, b: Contact): boolean {
  const phones = phoneNumbers(b.phone);
  const email = a.email.trim().toLowerCase();
  return (
    phoneNumbers(a.phone).some((phone) => phones.includes(phone)) ||
    (email !== '' && email === b.email.trim().toLowerCase())
  );
}

function lacksReach({ phone, email }: Contact): boolean {
  return phone.trim() === '' && email.trim() === '';
}
