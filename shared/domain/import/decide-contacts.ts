import { err, ok } from '../../result.ts';
import type { Contact } from '../contact/contact.ts';
import { newContact } from '../contact/contact.ts';
import type { Match, RecordContext, RecordDecision } from './decide-records.ts';
import { decided, twice, updated } from './decide-records.ts';
import { comparableName } from './match-client.ts';
import type { ContactRow, RecordRow } from './record-row.ts';
import { isGap } from './update-rule.ts';

/**
 * What the rows of one client make of its contacts. A contact is met again by its name; where a name stands for several people,
 * in the file or in the book, by name and phone. Nobody is taken for somebody else on a guess.
 */
export function decideContacts(
  rows: readonly ContactRow[],
  known: readonly Contact[],
  { clientId, rule, newId }: RecordContext,
): readonly RecordDecision<Contact>[] {
  const byName = Map.groupBy(known, ({ name }) => comparableName(name));
  const matches = new Map<RecordRow<Contact>, Match<Contact>>();
  for (const [name, alike] of Map.groupBy(rows, ({ values }) => comparableName(values.name))) {
    for (const [row, match] of matchAlike(alike, byName.get(name) ?? [])) matches.set(row, match);
  }
  const isOpen = (field: string, value: unknown) =>
    isGap(value) || (field === 'role' && value === 'other');
  return decided(
    rows,
    matches,
    (row) => updated(newContact(newId(), clientId), row, 'overwrite'),
    (before, row) => ok(updated(before, row, rule, isOpen)),
  );
}

type Matches = Map<ContactRow, Match<Contact>>;

/** The rows and the contacts of one name. */
function matchAlike(rows: readonly ContactRow[], known: readonly Contact[]): Matches {
  const matches: Matches = new Map();
  const standing = repeatsOut(rows, matches);
  const free = new Set(known);
  const open: ContactRow[] = [];
  for (const row of standing) {
    const phone = digits(row.values.phone);
    const same = phone === '' ? [] : [...free].filter((one) => digits(one.phone) === phone);
    const [only, ...more] = same;
    if (!only) open.push(row);
    else if (more.length > 0) matches.set(row, notUnique(row));
    else {
      matches.set(row, ok(only));
      free.delete(only);
    }
  }
  const several = standing.length > 1;
  for (const row of open) matches.set(row, several ? ok(null) : byNameAlone(row, [...free]));
  return matches;
}

/** Of equal phones the first row stands; a row without a phone does not, where the name has one elsewhere. */
function repeatsOut(rows: readonly ContactRow[], matches: Matches): readonly ContactRow[] {
  const first = new Map<string, ContactRow>();
  for (const row of rows) {
    const phone = digits(row.values.phone);
    if (!first.has(phone)) first.set(phone, row);
  }
  const withPhone = rows.find(({ values }) => digits(values.phone) !== '');
  return rows.filter((row) => {
    const phone = digits(row.values.phone);
    const stands = phone === '' ? (withPhone ?? first.get('')) : first.get(phone);
    if (stands === row || !stands) return true;
    matches.set(row, twice(stands.line));
    return false;
  });
}

function byNameAlone(row: ContactRow, known: readonly Contact[]): Match<Contact> {
  const [only = null, ...more] = known;
  if (more.length === 0) return ok(only);
  const [without = null, ...others] = known.filter(({ phone }) => digits(phone) === '');
  return without && others.length === 0 ? ok(without) : notUnique(row);
}

function notUnique({ values }: ContactRow): Match<Contact> {
  return err({ type: 'contact-not-unique', name: values.name });
}

/** A phone as it is compared: its digits alone. */
function digits(phone: string | undefined): string {
  return (phone ?? '').normalize('NFKC').replaceAll(/\D/gu, '');
}
