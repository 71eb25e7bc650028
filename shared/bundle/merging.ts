import { clientOf } from '../domain/book.ts';
import type { Conflict } from '../domain/conflict/conflict.ts';
import { conflictSchema } from '../domain/conflict/conflict.ts';
import type { Held } from '../protocol/values.ts';
import { gonePath } from '../protocol/values.ts';
import type { Row, RowWrite } from '../record/change.ts';
import type { Id } from '../record/id.ts';
import { flatten, unflatten } from '../sync/flat-row.ts';
import { headsOf, knows } from './cause.ts';
import { conflictOf } from './conflict-row.ts';
import type { HeldOperation } from './field-value.ts';
import { valueAfter, writersOf, writtenBy } from './field-value.ts';
import { isRemoval, meetingsIn, removalsMet } from './meetings.ts';

/** What of the book a merging sees: all that was ever done to the rows that come, and the rows as they stand. */
export type Seen = {
  /** In an order in which nothing comes before what its author knew of; of a conflict its decisions. It is added to. */
  readonly history: (table: string, id: Id) => HeldOperation[];
  readonly row: (table: string, id: Id) => Row | null;
};

export type Merged = {
  /** The row as it is after the operation. */
  readonly row: RowWrite;
  /** Conflicts that are now, and those that are no more. */
  readonly conflicts: readonly RowWrite[];
};

/**
 * Takes one more operation into the history of its row. What stands afterwards depends on nothing but which operations are held,
 * so that all books that hold the same are the same. Null where the row is none that this book could know: nothing comes of it here.
 */
export function merge(
  seen: Seen,
  { table, id }: { readonly table: string; readonly id: Id },
  operation: HeldOperation,
): Merged | null {
  const history = seen.history(table, id);
  const before = [...history];
  history.push(operation);
  if (table === 'conflicts') return mergeDecision(seen, id, history);
  const named = { table, id };
  const row = rowAfter(named, seen.row(table, id), history, operation);
  if (row === undefined) return null;
  if (before.every((one) => knows(operation, one)) && !('clientId' in operation.set)) {
    return { row, conflicts: [] };
  }
  return { row, conflicts: conflictSteps(seen, named, { before, history, operation }) };
}

type Named = { readonly table: string; readonly id: Id };

function rowAfter(
  { table, id }: Named,
  now: Row | null,
  history: readonly HeldOperation[],
  operation: HeldOperation,
): RowWrite | undefined {
  if (isForeign(now, history, operation)) return undefined;
  if (isGone(history)) return { table, id, row: null };
  const paths = now && !isAddition(operation) ? Object.keys(operation.set) : pathsOf(history);
  const fields = now ? flatten(table, now) : { id };
  for (const path of paths) {
    if (path === gonePath) continue;
    const [value] = valueAfter({ table, path }, writersOf(path, history));
    if (value === undefined) delete fields[path];
    else fields[path] = value;
  }
  return { table, id, row: unflatten(table, fields) };
}

/** Nobody ever added it here, or nobody removed it and yet it is not here: then it is none that this device may have. */
function isForeign(
  now: Row | null,
  history: readonly HeldOperation[],
  operation: HeldOperation,
): boolean {
  if (!history.some(isAddition)) return true;
  return !now && !isAddition(operation) && !history.some(isRemoval);
}

function isAddition({ set }: HeldOperation): boolean {
  return set[gonePath]?.[0] === false;
}

/** Whoever removes a row that another changes meanwhile removes it, until somebody brings it back who knows of that. */
function isGone(history: readonly HeldOperation[]): boolean {
  return headsOf(history.filter(({ set }) => gonePath in set)).some(isRemoval);
}

function pathsOf(history: readonly HeldOperation[]): readonly string[] {
  return [...new Set(history.flatMap(({ set }) => Object.keys(set)))];
}

type Step = {
  readonly before: readonly HeldOperation[];
  readonly history: readonly HeldOperation[];
  readonly operation: HeldOperation;
};

function conflictSteps(seen: Seen, named: Named, { before, history, operation }: Step) {
  // Where the row goes its conflicts go too, so then all are looked at.
  const isWhole = isAddition(operation) || 'clientId' in operation.set;
  const paths = isWhole ? pathsOf(history) : Object.keys(operation.set);
  const former = conflictsIn(named, before, paths);
  const now = conflictsIn(named, history, paths);
  return [...openedBy(seen, former, now), ...closedBy(seen, former, now)];
}

type Conflicts = ReadonlyMap<Id, Conflict>;

/** Those that were not before, or whose row has gone to another client. */
function openedBy(seen: Seen, former: Conflicts, now: Conflicts): readonly RowWrite[] {
  return [...now].flatMap(([id, conflict]): RowWrite[] => {
    const { clientId } = conflict;
    const known = former.get(id);
    if (known && known.clientId === clientId) return [];
    const stored = seen.row('conflicts', id);
    return [{ table: 'conflicts', id, row: stored ? { ...stored, clientId } : asRow(conflict) }];
  });
}

/** Those that are no more, without what somebody has decided: that stays, to be seen. */
function closedBy(seen: Seen, former: Conflicts, now: Conflicts): readonly RowWrite[] {
  return [...former.keys()].flatMap((id): RowWrite[] => {
    const stays = now.has(id) || seen.history('conflicts', id).length > 0;
    return stays || !seen.row('conflicts', id) ? [] : [{ table: 'conflicts', id, row: null }];
  });
}

/** All conflicts in some fields of a row that its operations make. */
export function conflictsIn(
  { table, id }: Named,
  history: readonly HeldOperation[],
  paths: readonly string[] = pathsOf(history),
): Conflicts {
  const meetings = paths.flatMap((path) =>
    path === gonePath ? [] : meetingsIn({ table, path }, history),
  );
  const all = [...meetings, ...removalsMet(history)];
  if (all.length === 0) return new Map();
  const client = valueAfter({ table, path: 'clientId' }, writersOf('clientId', history));
  const clientId = clientOf(table, { id, clientId: client[0] });
  return new Map(
    all.map((meeting) => {
      const conflict = conflictOf({ table, id, clientId }, meeting);
      return [conflict.id, conflict];
    }),
  );
}

function asRow(row: Row | Conflict): Row {
  return { ...row };
}

/** What of a conflict is decided by people; all else of it is the same in every book. */
const decidedPaths = ['state', 'decidedBy', 'decidedAt'] as const;

/** A decision of a conflict. A later one stands, for the field itself tells whether two have decided otherwise. */
function mergeDecision(seen: Seen, id: Id, history: readonly HeldOperation[]): Merged | null {
  const stored = seen.row('conflicts', id) ?? toldConflict(id, history);
  if (!stored) return null;
  const decided = decidedPaths.flatMap((path): [string, Held[0]][] => {
    const writers = history.filter(({ set }) => path in set);
    return writers.length > 0 ? [[path, valueAfter({ table: 'conflicts', path }, writers)[0]]] : [];
  });
  const row: Row = { ...stored, ...Object.fromEntries(decided), id };
  return { row: { table: 'conflicts', id, row }, conflicts: [] };
}

/** A conflict as the one who decided it had it. */
function toldConflict(id: Id, history: readonly HeldOperation[]): Row | null {
  for (const operation of history) {
    const fields = Object.keys(operation.set).map((path) => [path, writtenBy(operation, path)[0]]);
    const read = conflictSchema.safeParse({
      state: 'open',
      decidedBy: null,
      decidedAt: null,
      ...Object.fromEntries(fields),
      id,
    });
    if (read.success) return asRow(read.data);
  }
  return null;
}
