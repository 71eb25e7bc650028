import { isTableName, mapsOf } from '../domain/book.ts';
import type { FlatRow, Held } from '../protocol/values.ts';
import { gonePath } from '../protocol/values.ts';
import type { Row } from '../record/change.ts';

/** A row by field path, with its id. What travels has no id among its fields, for it is named beside them. */
export type FlatWithId = FlatRow & { readonly id: string };
/** New values by field path; `[]` clears a field. */
export type HeldFields = Readonly<Record<string, Held>>;
export type Json = FlatRow[string];

/** A row's fields by path, maps key by key, without those that hold nothing. An empty map leaves no trace. */
export function flatten(table: string, row: Row): FlatWithId {
  const maps = mapNames(table);
  const flat: [string, Json][] = [];
  const add = (path: string, value: unknown) => {
    if (isJson(value)) flat.push([path, value]);
  };
  for (const [name, value] of Object.entries(row)) {
    const inner = maps.includes(name) && isMap(value) ? value : null;
    if (!inner) add(name, value);
    else for (const [key, one] of Object.entries(inner)) add(`${name}/${key}`, one);
  }
  return { ...Object.fromEntries(flat), id: row.id };
}

/** The row of these fields. Every map of the table is there, if empty; paths that begin with `$` are no fields. */
export function unflatten(table: string, flat: FlatWithId): Row {
  const names = mapNames(table);
  const maps = new Map<string, [string, Json][]>(names.map((name) => [name, []]));
  const fields: [string, unknown][] = [];
  for (const [path, value] of Object.entries(flat)) {
    if (path.startsWith('$')) continue;
    const slash = path.indexOf('/');
    const map = slash < 0 ? undefined : maps.get(path.slice(0, slash));
    if (map) map.push([path.slice(slash + 1), value]);
    else fields.push([path, value]);
  }
  for (const [name, entries] of maps) fields.push([name, Object.fromEntries(entries)]);
  return { ...Object.fromEntries(fields), id: flat.id };
}

/** The fields with new values laid over them; `$gone` is no field and left out. */
export function withHeld<F extends FlatRow>(flat: F, set: HeldFields): F {
  const next = { ...flat };
  layInto(next, set);
  return next;
}

function layInto(flat: FlatRow, set: HeldFields): void {
  for (const [path, held] of Object.entries(set)) {
    if (path === gonePath || path === '__proto__') continue;
    const [value] = held;
    if (value === undefined) delete flat[path];
    else flat[path] = value;
  }
}

/** What a field holds, as it travels. */
export function heldOf(value: unknown): Held {
  return isJson(value) ? [value] : [];
}

function mapNames(table: string): readonly string[] {
  return isTableName(table) ? mapsOf(table) : [];
}

/** Records hold nothing but what JSON can carry, by their schemas; only the missing has to be told apart. */
function isJson(value: unknown): value is Json {
  return value !== undefined;
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
