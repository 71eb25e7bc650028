import type { Operation } from '../../shared/protocol/push.ts';
import type { FlatRow, Held } from '../../shared/protocol/values.ts';
import { gonePath } from '../../shared/protocol/values.ts';
import type { FieldState, RowState } from '../../shared/sync/decide.ts';
import { withHeld } from '../../shared/sync/flat-row.ts';
import type { ScopeKey } from '../../shared/sync/scope-of.ts';
import type { SqlRow } from '../storage/storage.ts';
import { numberOf, textOf } from '../storage/storage.ts';
import type { Version } from './stored-json.ts';
import { storedFields, storedVersions } from './stored-json.ts';

/** Stands for the number that this push will get: above everything, and never stored. */
export const numberToCome = Number.MAX_SAFE_INTEGER;

export type RowAction = { readonly device: string; readonly id: string };

/** How a row was in the database when the push began. */
export type Before = {
  readonly scope: number;
  readonly key: ScopeKey;
  readonly clientId: string;
  readonly seq: number;
  readonly gone: boolean;
};

/** A row of the office while a push works on it. */
export type DeskRow = {
  readonly table: string;
  readonly id: string;
  /** null: not in the database yet. */
  readonly before: Before | null;
  /** What it holds; a removed row keeps its fields. */
  readonly flat: FlatRow;
  readonly gone: boolean;
  /** Of the fields, and of `$gone`, that another operation than the birth has written. */
  readonly versions: Readonly<Record<string, Version>>;
  readonly birth: Version;
  /** The member who entered it. */
  readonly author: string;
  /** '' for what belongs to no client. */
  readonly clientId: string;
  readonly key: ScopeKey;
  /** What touched its fields last. */
  readonly action: RowAction;
  /** Place of its new number in this push, from 1; 0 while nothing has touched it. */
  readonly place: number;
};

export const rowColumns =
  'tbl, row_id, client_id, scope_id, row_seq, field_seq, gone, fields, versions, born_seq, born_device, born_operation, born_at, author, action_device, action';

/** Reads the columns `scope_id, client_id, row_seq, gone`. */
export function beforeOf(row: SqlRow, key: ScopeKey): Before {
  return {
    scope: numberOf(row, 'scope_id'),
    key,
    clientId: textOf(row, 'client_id'),
    seq: numberOf(row, 'row_seq'),
    gone: numberOf(row, 'gone') === 1,
  };
}

/** Reads the columns of `rowColumns`. */
export function deskRowOf(row: SqlRow, key: ScopeKey): DeskRow {
  const before = beforeOf(row, key);
  return {
    table: textOf(row, 'tbl'),
    id: textOf(row, 'row_id'),
    before,
    flat: storedFields(row),
    gone: before.gone,
    versions: storedVersions(row),
    birth: [
      numberOf(row, 'born_seq'),
      textOf(row, 'born_device'),
      textOf(row, 'born_operation'),
      numberOf(row, 'born_at'),
    ],
    author: textOf(row, 'author'),
    clientId: before.clientId,
    key,
    action: { device: textOf(row, 'action_device'), id: textOf(row, 'action') },
    place: 0,
  };
}

/** The row as the rules see it: of its fields those that the operation is about, and for a removal all of them. */
export function stateFor(row: DeskRow, { set }: Operation): RowState {
  const asked = set[gonePath]?.[0] === true ? { ...row.flat, ...row.versions } : set;
  const fields: Record<string, FieldState> = {};
  for (const path of [gonePath, ...Object.keys(asked)]) {
    const field = fieldOf(row, path);
    if (field) fields[path] = field;
  }
  return { fields };
}

function fieldOf(row: DeskRow, path: string): FieldState | null {
  const version = row.versions[path];
  const value: Held = path === gonePath ? [row.gone] : heldIn(row.flat, path);
  if (!version && value.length === 0) return null;
  const [seq, device, operation, at] = version ?? row.birth;
  return { value, seq, device, operation, at };
}

function heldIn(flat: FlatRow, path: string): Held {
  const value = flat[path];
  return value === undefined ? [] : [value];
}

/** The row with new values, each under its version. */
export function withWrites(
  row: DeskRow,
  writes: Readonly<Record<string, Held>>,
  versionOf: (path: string) => Version,
): DeskRow {
  const versions: Record<string, Version> = { ...row.versions };
  for (const path of Object.keys(writes)) {
    const version = versionOf(path);
    if (version !== row.birth) versions[path] = version;
  }
  const gone = writes[gonePath]?.[0];
  return {
    ...row,
    flat: withHeld(row.flat, writes),
    gone: gone === undefined ? row.gone : gone === true,
    versions,
  };
}

/** The versions as they are stored. */
export function versionsToStore({ versions }: DeskRow): Readonly<Record<string, Version>> {
  const stored: Record<string, Version> = {};
  for (const [path, [seq, ...rest]] of Object.entries(versions)) {
    stored[path] = [seq === numberToCome ? 0 : seq, ...rest];
  }
  return stored;
}
