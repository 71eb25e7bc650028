import type { Operation } from '../protocol/push.ts';
import type { Held } from '../protocol/values.ts';
import { gonePath } from '../protocol/values.ts';
import type { FieldChange, Row, RowChange } from '../record/change.ts';
import { rowIdOf } from '../record/change.ts';
import type { Id } from '../record/id.ts';
import type { FieldKind } from './field-kind.ts';
import { kindOf } from './field-kind.ts';
import { flatten, heldOf } from './flat-row.ts';

/** An entry of the log, as far as it makes operations. `base` is null where the office said it: nothing of it is ever sent. */
export type OutboxEntry = {
  readonly seq: number;
  readonly action: Id;
  readonly base: number | null;
  readonly changes: readonly RowChange[];
  /** Where it was written down first, if it came by file: its operations keep the ids that they have had since then. */
  readonly origin?: { readonly number: number; readonly places?: readonly number[] } | undefined;
};

/**
 * A place in the log: before the change `index` of the entry `seq`; `ctr` is the number of the last operation before it. The log's
 * beginning is `{ seq: 0, index: 0, ctr: 0 }`.
 */
export type Place = { readonly seq: number; readonly index: number; readonly ctr: number };
export const firstPlace: Place = { seq: 0, index: 0, ctr: 0 };

/** An operation that waits. Its `action` is an id here: its place in a push is for who makes the push. */
export type Waiting = {
  readonly operation: Omit<Operation, 'action'>;
  readonly action: Id;
  /** Behind it. */
  readonly behind: Place;
};

/** What became of a change, whatever number it travels under. */
export function operationId(action: Id, seq: number, index: number): string {
  return `${action}.${seq}.${index}`;
}

/**
 * The operations of the log behind a place, numbered densely; the same each time. `entries` are those from the place's entry on,
 * in the order of their `seq`.
 */
export function* operationsAfter(
  place: Place,
  entries: Iterable<OutboxEntry>,
): Generator<Waiting, void> {
  let { ctr } = place;
  for (const { seq, action, base, changes, origin } of entries) {
    if (base === null || seq < place.seq) continue;
    for (let index = seq === place.seq ? place.index : 0; index < changes.length; index += 1) {
      const change = changes[index];
      if (!change) continue;
      ctr += 1;
      const name = { id: idIn({ seq, action, origin }, index), ctr, action: 0, base };
      const { action: _, ...operation } = operationOf(change, name);
      yield { operation, action, behind: { seq, index: index + 1, ctr } };
    }
  }
}

/** Whoever brings it, a change keeps the id that it had where it was made. */
function idIn(
  { seq, action, origin }: Pick<OutboxEntry, 'seq' | 'action' | 'origin'>,
  index: number,
): string {
  if (!origin) return operationId(action, seq, index);
  return operationId(action, origin.number, origin.places?.[index] ?? index);
}

/** What an operation is called: its id, its number, the place of its action in the push, and what its author knew of. */
export type OperationName = Pick<Operation, 'id' | 'ctr' | 'action' | 'base'>;

/**
 * A change of the log as it travels. An added row has all of its fields but the id, and `$gone: [false]`; one of which nobody knows more
 * than the id has an empty set, which keeps the numbers dense. That is for rows that others removed or took away since. Of a row that
 * this device removed itself the log knows more (`rowOfAdded`), and it must say so: the removal comes after, and removes nothing at an
 * office that was never told of the row.
 */
export function operationOf(change: RowChange, as: OperationName): Operation {
  const named = { ...as, table: change.table, row: rowIdOf(change) };
  if (change.kind === 'remove') return { ...named, set: { [gonePath]: [true] } };
  if (change.kind === 'edit') return { ...named, ...setOf(change.table, change.fields) };
  return { ...named, set: isNamedOnly(change) ? {} : addedSet(change.table, change.row) };
}

function isNamedOnly(change: RowChange): boolean {
  return change.kind === 'add' && Object.keys(change.row).length === 1;
}

function addedSet(table: string, row: Row): Record<string, Held> {
  const { id: _, ...fields } = flatten(table, row);
  const set: Record<string, Held> = { [gonePath]: [false] };
  for (const [path, value] of Object.entries(fields)) set[path] = [value];
  return set;
}

function setOf(table: string, fields: Readonly<Record<string, FieldChange>>) {
  const set: Record<string, Held> = {};
  const was: Record<string, Held> = {};
  for (const [path, { to, from }] of Object.entries(fields)) {
    set[path] = heldOf(to);
    if (isAskedFor(kindOf(table, path), from, to)) was[path] = heldOf(from);
  }
  return Object.keys(was).length > 0 ? { set, was } : { set };
}

/** What a field was before is told where it is merged by it, or where a person will have to choose. */
function isAskedFor(kind: FieldKind, from: unknown, to: unknown): boolean {
  if (kind === 'set') return Array.isArray(from) || Array.isArray(to);
  return kind !== 'plain';
}

/** A row that a large action added, of which the log has the id alone: as the book has it, or as it was when it was removed here. */
export function rowOfAdded(id: Id, inBook: Row | null, later: Iterable<RowChange>): Row {
  if (inBook) return inBook;
  for (const change of later) {
    if (change.kind === 'remove' && change.row.id === id) return change.row;
  }
  return { id };
}
