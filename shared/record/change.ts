import type { Id } from './id.ts';
import { sameValue } from './same-value.ts';

/** Any record, as the log sees it: fields by name, of values that JSON can carry. */
export type Row = { readonly id: Id; readonly [field: string]: unknown };

/** One field's step. `base` is the server version it was made on; 0 = never synced (see sync.md 4.3). */
export type FieldChange = { readonly to: unknown; readonly from: unknown; readonly base: number };

/** What happened to one row. Field paths are `name`, or `name/key` for a field that is a map (`custom/assets`). */
export type RowChange =
  | { readonly kind: 'add'; readonly table: string; readonly row: Row }
  | {
      readonly kind: 'edit';
      readonly table: string;
      readonly id: Id;
      readonly fields: Readonly<Record<string, FieldChange>>;
    }
  | { readonly kind: 'remove'; readonly table: string; readonly row: Row };

/** What is to be stored: a whole row, or nothing in its place. */
export type RowWrite =
  | { readonly table: string; readonly id: Id; readonly row: Row }
  | { readonly table: string; readonly id: Id; readonly row: null };

export function rowIdOf(change: RowChange): Id {
  return change.kind === 'edit' ? change.id : change.row.id;
}

/**
 * The change between a stored row and the row that should stand in its place, or null where they are equal.
 * `maps` names the fields whose keys are changed one by one, so that two people may edit two keys without a conflict.
 */
export function changeOf(
  before: Row | undefined,
  write: RowWrite,
  maps: readonly string[],
): RowChange | null {
  const { table, id, row } = write;
  if (row === null) return before ? { kind: 'remove', table, row: before } : null;
  if (!before) return { kind: 'add', table, row };
  const fields: Record<string, FieldChange> = {};
  const was = flat(before, maps);
  const will = flat(row, maps);
  for (const path of new Set([...was.keys(), ...will.keys()])) {
    const from = was.get(path);
    const to = will.get(path);
    if (!sameValue(from, to)) fields[path] = { to, from, base: 0 };
  }
  return Object.keys(fields).length === 0 ? null : { kind: 'edit', table, id, fields };
}

/** The row with an edit's fields set to their new (`to`) or their former (`from`) values. */
export function withFields(
  row: Row,
  fields: Readonly<Record<string, FieldChange>>,
  side: 'to' | 'from',
): Row {
  const next: Record<string, unknown> = { ...row };
  for (const [path, change] of Object.entries(fields)) {
    const [name = path, key] = splitPath(path);
    if (key === undefined) setOrDrop(next, name, change[side]);
    else next[name] = withKey(next[name], key, change[side]);
  }
  return { ...next, id: row.id };
}

/** The value at a field path of a row; undefined where there is none. */
export function valueAt(row: Row, path: string): unknown {
  const [name = path, key] = splitPath(path);
  const value = row[name];
  if (key === undefined) return value;
  return isMap(value) && Object.hasOwn(value, key) ? value[key] : undefined;
}

function splitPath(path: string): readonly string[] {
  const slash = path.indexOf('/');
  return slash < 0 ? [path] : [path.slice(0, slash), path.slice(slash + 1)];
}

function flat(row: Row, maps: readonly string[]): Map<string, unknown> {
  const paths = new Map<string, unknown>();
  for (const [name, value] of Object.entries(row)) {
    if (!maps.includes(name) || !isMap(value)) {
      paths.set(name, value);
      continue;
    }
    for (const [key, inner] of Object.entries(value)) paths.set(`${name}/${key}`, inner);
  }
  return paths;
}

function withKey(map: unknown, key: string, value: unknown): Record<string, unknown> {
  const next: Record<string, unknown> = isMap(map) ? { ...map } : {};
  setOrDrop(next, key, value);
  return next;
}

function setOrDrop(target: Record<string, unknown>, key: string, value: unknown): void {
  if (value === undefined) delete target[key];
  else target[key] = value;
}

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
