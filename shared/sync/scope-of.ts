import type { Grant } from '../protocol/account.ts';
import type { Scope } from '../protocol/pull.ts';
import type { FlatRow } from '../protocol/values.ts';

/** What is seen together (see `scopeKinds`), without the number that an office gives it. */
export type ScopeKey = Pick<Scope, 'kind' | 'region' | 'person'>;

/** Where a client lies: its region, and its owner or else the member who entered it. */
export type ClientPlace = { readonly region: string; readonly person: string };

const officeTables: ReadonlySet<string> = new Set([
  'fields',
  'staff',
  'surveys',
  'questions',
  'mappings',
  'holidays',
  'capacities',
  'polls',
  'visitSections',
  'checklists',
  'swots',
  'segmentServices',
  'wakeRules',
  'campaigns',
  'residencyTerms',
  'rfmLists',
  'regionBorders',
]);

/**
 * The scope in which a row lies. `client`: where its client lies (of an `apart` its first one, see `clientIdOf`), or null where it
 * has none or nobody knows it; `author`: the member who entered the row. What this build cannot place is its author's own, and so are
 * wells and plans of fields, which name clients that others do not see.
 */
export function scopeKeyOf(
  table: string,
  row: FlatRow,
  client: ClientPlace | null,
  author: string,
): ScopeKey {
  if (table === 'clients') return clientsKey(placeOfClient(row, author));
  if (officeTables.has(table)) return office;
  if (table === 'segmentations') return { kind: 'whole', region: '', person: '' };
  if (table === 'views') return viewKey(row, author);
  if (client) return clientsKey(client);
  // A conflict of a row without a client lies where that row lies.
  const about = table === 'conflicts' ? textOf(row['table']) : '';
  return about === '' || about === 'conflicts' ? own(author) : scopeKeyOf(about, {}, null, author);
}

function viewKey(row: FlatRow, author: string): ScopeKey {
  return row['shared'] === true ? office : own(textOf(row['author']) || author);
}

/** Where a client lies that has these fields and was entered by `author`. */
export function placeOfClient(row: FlatRow, author: string): ClientPlace {
  return { region: textOf(row['region']), person: textOf(row['owner']) || author };
}

/** The client with which a row of another table lies; null where there is none. */
export function clientIdOf(table: string, row: FlatRow): string | null {
  const id = row[table === 'apart' ? 'first' : 'clientId'];
  return typeof id === 'string' ? id : null;
}

/** Whether a member with these grants sees a scope. Everybody sees the office's, and what is in his own name. */
export function sees(grants: readonly Grant[], memberName: string, key: ScopeKey): boolean {
  if (key.kind === 'office') return true;
  if (key.kind === 'own') return key.person === memberName;
  if (key.kind === 'clients' && key.person === memberName) return true;
  return grants.some((grant) => covers(grant, key));
}

function covers(grant: Grant, { kind, region, person }: ScopeKey): boolean {
  if (grant.kind === 'all') return true;
  if (kind !== 'clients') return false;
  return grant.kind === 'region' ? grant.region === region : grant.person === person;
}

/** One text for a set of scopes (numbers up to 2^53), whatever their order; of other scopes it is another one. */
export function scopesHash(ids: readonly number[]): string {
  let [a, b] = [0x811c9dc5, 0x1b873593];
  const sorted = [...new Set(ids)].toSorted((x, y) => x - y);
  for (const id of sorted) {
    for (const half of [id, Math.floor(id / 2 ** 32)]) {
      a = Math.imul(a ^ half, 0x85ebca6b);
      a ^= a >>> 13;
      b = Math.imul(b ^ half ^ (a >>> 16), 0xc2b2ae35);
      b ^= b >>> 15;
    }
  }
  return `${sorted.length}-${hex(a)}${hex(b)}`;
}

function hex(bits: number): string {
  return (bits >>> 0).toString(16).padStart(8, '0');
}

function clientsKey({ region, person }: ClientPlace): ScopeKey {
  return { kind: 'clients', region, person };
}

const office: ScopeKey = { kind: 'office', region: '', person: '' };

function own(person: string): ScopeKey {
  return { kind: 'own', region: '', person };
}

function textOf(value: FlatRow[string] | undefined): string {
  return typeof value === 'string' ? value : '';
}
