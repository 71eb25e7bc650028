import { randomInt } from 'node:crypto';
import type { Scope } from '../../shared/protocol/pull.ts';
import { scopeKinds } from '../../shared/protocol/pull.ts';
import type { ScopeKey } from '../../shared/sync/scope-of.ts';
import { sees } from '../../shared/sync/scope-of.ts';
import type { Reader, SqlRow, Storage, Writer } from '../storage/storage.ts';
import { Met, numberOf, textOf } from '../storage/storage.ts';
import type { ChangeSession } from './session.ts';

/** The scopes of an office as far as a process has met them. They are only ever added to, so what is known stays true. */
export type ScopeBook = {
  readonly byId: Map<number, Scope>;
  readonly byKey: Map<string, Scope>;
  last: number;
};

const books = new WeakMap<Storage, ScopeBook>();

/** All scopes that were there when this transaction began to read. */
export async function readScopes(storage: Storage, db: Reader): Promise<ScopeBook> {
  let book = books.get(storage);
  if (!book) books.set(storage, (book = { byId: new Map(), byKey: new Map(), last: 0 }));
  const rows = await db.all(
    'select place, id, kind, region, person from scope where place > $1 order by place',
    [book.last],
  );
  for (const row of rows) {
    const scope = scopeOf(row);
    book.byId.set(scope.id, scope);
    book.byKey.set(nameOf(scope), scope);
    book.last = Math.max(book.last, numberOf(row, 'place'));
  }
  return book;
}

export function keyOfScope(book: ScopeBook, id: number): ScopeKey {
  const scope = book.byId.get(id);
  // Another process made it after this one had looked.
  if (!scope) throw new Met(`Scope ${id} is not known yet.`);
  return scope;
}

/**
 * The id of each key, made where there is none. What is made here is known to the book only when a later transaction reads it: this
 * one may still fail.
 */
export async function idsOfScopes(
  db: Writer,
  book: ScopeBook,
  keys: Iterable<ScopeKey>,
): Promise<ReadonlyMap<string, number>> {
  const ids = new Map<string, number>();
  const wanted = new Map([...keys].map((key) => [nameOf(key), key]));
  for (const [name, key] of [...wanted].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    ids.set(name, book.byKey.get(name)?.id ?? (await makeScope(db, key)));
  }
  return ids;
}

/** Scopes that the session's member sees, in the order of their ids. */
export function visibleScopes(
  book: ScopeBook,
  { grants, member }: ChangeSession,
): readonly Scope[] {
  return [...book.byId.values()]
    .filter((scope) => sees(grants, member.name, scope))
    .toSorted((a, b) => a.id - b.id);
}

export function nameOf({ kind, region, person }: ScopeKey): string {
  return JSON.stringify([kind, region, person]);
}

export function sameScope(a: ScopeKey, b: ScopeKey): boolean {
  return a.kind === b.kind && a.region === b.region && a.person === b.person;
}

const idLimit = 2 ** 31;

/** So many others may make a scope at the same moment, one after the other. */
const makers = 1000;

async function makeScope(db: Writer, { kind, region, person }: ScopeKey): Promise<number> {
  for (let tried = 0; tried < makers; tried += 1) {
    const id = randomInt(1, idLimit);
    const made = await db.run(
      `insert into scope (place, id, kind, region, person)
       select coalesce(max(place), 0) + 1, cast($1 as bigint), cast($2 as text), cast($3 as text), cast($4 as text) from scope where true
       on conflict do nothing`,
      [id, kind, region, person],
    );
    if (made === 1) return id;
    // Another push has taken this place; perhaps for the same scope.
    const [there] = await db.all(
      'select id from scope where kind = $1 and region = $2 and person = $3',
      [kind, region, person],
    );
    if (there) return numberOf(there, 'id');
  }
  throw new Met('Too many scopes are made at the same moment.');
}

function scopeOf(row: SqlRow): Scope {
  const kind = scopeKinds.find((known) => known === textOf(row, 'kind'));
  if (!kind) throw new Error(`A scope of kind ${textOf(row, 'kind')}.`);
  return {
    id: numberOf(row, 'id'),
    kind,
    region: textOf(row, 'region'),
    person: textOf(row, 'person'),
  };
}
