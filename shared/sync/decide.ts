import type { Operation } from '../protocol/push.ts';
import type { Held } from '../protocol/values.ts';
import { gonePath } from '../protocol/values.ts';
import { sameValue } from '../record/same-value.ts';
import { kindOf } from './field-kind.ts';
import type { HeldFields } from './flat-row.ts';
import { isTexts, mergeSet } from './merge-set.ts';
import { mergeText } from './merge-text.ts';

/** A field as the office has it. `at`: effective time of the edit that wrote it, in milliseconds since 1970. */
export type FieldState = {
  readonly value: Held;
  readonly seq: number;
  readonly device: string;
  readonly operation: string;
  readonly at: number;
};

/** A row as the office has it, `$gone` among its fields. A removed row keeps its fields. */
export type RowState = { readonly fields: Readonly<Record<string, FieldState>> };

export type Side = {
  readonly value: Held;
  readonly device: string;
  readonly operation: string;
  readonly at: number;
};

/** Two edits that did not know of each other. `base`: what the field held before the one that came later, where it said so. */
export type Met = {
  readonly path: string;
  readonly kind: 'later-stands' | 'held' | 'removed';
  readonly base: Held | null;
  readonly stands: Side;
  readonly fell: Side;
};

export type Decision = {
  /**
   * `quarantined`: an edit of a row that the office has not. It may be the work on a row that a restored office has yet to be told
   * of again, so it is kept for a supervisor; and as an edit of a foreign row is kept likewise, nobody learns which of both it was.
   */
  readonly verdict: 'taken' | 'met' | 'quarantined' | 'void';
  /** What is to be stored, each under the operation's device and id and under `at`. */
  readonly writes: HeldFields;
  readonly at: number;
  readonly now?: HeldFields;
  readonly conflicts: readonly Met[];
  /**
   * Of `writes` those that were put together of two, or came back with a removed row: they are stored under no device (''), for no
   * device has seen them yet, not even the one that sent the operation.
   */
  readonly merged?: readonly string[];
};

/** Who made an operation, and when: corrected by the device's clock at the push, never later than the arrival. */
export type By = { readonly device: string; readonly at: number };

/**
 * What the office makes of an operation. No clock refuses or loses anything: it only says which of two edits stands for now, and the
 * other one is in `conflicts`. `row` is null where the office has no such row. Whether the author may change the row is for the
 * caller, as are numbers seen before (`standsNow` answers those).
 */
export function decide(op: Operation, row: RowState | null, by: By): Decision {
  const { at } = by;
  const paths = Object.keys(op.set);
  if (paths.length === 0) return { verdict: 'void', writes: {}, at, conflicts: [] };
  if (!row) {
    if (op.set[gonePath]?.[0] === false) {
      return { verdict: 'taken', writes: op.set, at, conflicts: [] };
    }
    return quarantined(op, null, at);
  }
  const outcome: Outcome = { writes: {}, conflicts: [], merged: [] };
  for (const path of paths) {
    if (path !== gonePath) decideField(path, { op, row, by }, outcome);
  }
  decideGone({ op, row, by }, outcome);
  const now = differing(op.set, (path) => outcome.writes[path] ?? row.fields[path]?.value);
  const verdict = outcome.conflicts.length > 0 ? 'met' : 'taken';
  return { verdict, ...outcome, at, ...(now && { now }) };
}

/**
 * The decision of an operation whose author may not change the row. `seen`: the row if the author sees it; null if not, or if there is
 * none: then the answer is `$gone`, for to this author there is no such row.
 */
export function quarantined(op: Operation, seen: RowState | null, at: number): Decision {
  const now = standsNow(op.set, seen);
  return { verdict: 'quarantined', writes: {}, at, conflicts: [], ...(now && { now }) };
}

/**
 * What an answer says in `now`: fields that hold something else than was asked for, or `$gone` alone where no row stands for the author
 * (`seen`: null if it is not there or not to be seen). An operation that was answered before is answered anew, by what stands when it
 * comes again: its first answer may be of a time that the device is past.
 */
export function standsNow(set: HeldFields, seen: RowState | null): HeldFields | undefined {
  return differing(set, (path) => (seen ? seen.fields[path]?.value : gone(path)));
}

function gone(path: string): Held | undefined {
  return path === gonePath ? [true] : undefined;
}

function differing(
  set: HeldFields,
  present: (path: string) => Held | undefined,
): HeldFields | undefined {
  if (Object.keys(set).length === 0) return undefined;
  if (present(gonePath)?.[0] === true) {
    return set[gonePath]?.[0] === true ? undefined : { [gonePath]: [true] };
  }
  const differs = Object.entries(set).flatMap(([path, asked]) => {
    const value = present(path) ?? [];
    return sameHeld(value, asked) ? [] : [[path, value] as const];
  });
  return differs.length > 0 ? Object.fromEntries(differs) : undefined;
}

type Case = { readonly op: Operation; readonly row: RowState; readonly by: By };
type Outcome = {
  readonly writes: Record<string, Held>;
  readonly conflicts: Met[];
  readonly merged: string[];
};

function decideField(path: string, at: Case, outcome: Outcome): void {
  const { op, row, by } = at;
  const to = op.set[path] ?? [];
  const present = row.fields[path];
  if (present && sameHeld(present.value, to)) {
    agree(path, present, at, outcome);
    return;
  }
  const merged = present && mergedOf(path, op, present);
  if (merged) {
    if (sameHeld(merged, present.value)) return;
    outcome.writes[path] = merged;
    if (!sameHeld(merged, to)) outcome.merged.push(path);
  } else if (!present || isTaken(path, present, at)) outcome.writes[path] = to;
  else meet(path, at, { value: to, device: by.device, operation: op.id, at: by.at }, outcome);
}

/** Two wrote the same, and neither knew of the other: from now on neither device may write over it as if it were its own alone. */
function agree(path: string, present: FieldState, { op, by }: Case, outcome: Outcome): void {
  if (present.value.length === 0 || present.device === '' || isFree(present, op, by)) return;
  outcome.writes[path] = present.value;
  outcome.merged.push(path);
}

function isTaken(path: string, present: FieldState, at: Case): boolean {
  const { op, by } = at;
  if (isAdded(op)) return false;
  // Of a text it counts what the author saw: one that was merged is nobody's, whatever device brought it there.
  // What the same device wrote whole is its own past, or its future: a birth may travel as the row stood later.
  const isOwn = present.device === by.device;
  if (isBroughtBack(at)) return isOwn;
  const isSeen = isOwn || kindOf(op.table, path) !== 'text' || !op.was?.[path];
  return isSeen && isFree(present, op, by);
}

/**
 * An edit of a row that its author knows to be removed: he has brought it back, as it was when it was removed, and that was not taken.
 * What others wrote into it before is in his base, and yet he has not seen it.
 */
function isBroughtBack({ op, row, by }: Case): boolean {
  const present = row.fields[gonePath];
  return present?.value[0] === true && isFree(present, op, by);
}

function meet(path: string, { op, row }: Case, mine: Side, { writes, conflicts }: Outcome): void {
  const present = row.fields[path];
  if (!present) return;
  const theirs = sideOf(present);
  const base = op.was?.[path] ?? null;
  const isHeld = kindOf(op.table, path) === 'held';
  const kind = isHeld ? 'held' : 'later-stands';
  if (isHeld || !isLater(mine, theirs)) {
    conflicts.push({ path, kind, base, stands: theirs, fell: mine });
    return;
  }
  writes[path] = mine.value;
  conflicts.push({ path, kind, base, stands: mine, fell: theirs });
}

/** A set or a text with both changes in it; undefined where they do not go together. */
function mergedOf(path: string, op: Operation, present: FieldState): Held | undefined {
  const kind = kindOf(op.table, path);
  if (kind !== 'set' && kind !== 'text') return undefined;
  const [before, now, to] = [op.was?.[path]?.[0], present.value[0], op.set[path]?.[0]];
  if (kind === 'text') return mergedText(before, now, to);
  if (!isTexts(now) || !isTexts(to)) return undefined;
  return [[...mergeSet(isTexts(before) ? before : [], now, to)]];
}

function mergedText(before: unknown, now: unknown, to: unknown): Held | undefined {
  if (!isText(before) || !isText(now) || !isText(to)) return undefined;
  const merged = mergeText(before, now, to);
  return merged === null ? undefined : [merged];
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

/** A removed row stays removed, whatever is edited in it, until somebody who knows of the removal brings it back. */
function decideGone(at: Case, outcome: Outcome): void {
  const { writes, conflicts } = outcome;
  const { op, row, by } = at;
  const present = row.fields[gonePath];
  const asked = op.set[gonePath]?.[0];
  if (present?.value[0] !== true) {
    if (asked === true) remove(at, outcome);
    if (asked === false) tellAgain(at, outcome);
    return;
  }
  if (asked === true) return;
  if (asked === false && isFree(present, op, by)) {
    writes[gonePath] = [false];
    tellAgain(at, outcome);
  } else conflicts.push(removed(sideOf(present), opSide(op, by)));
}

/** What a row holds that was added a second time is told again, so that it is nobody's knowledge from before. */
function tellAgain({ op, row }: Case, { writes, merged }: Outcome): void {
  for (const [path, { value }] of Object.entries(row.fields)) {
    if (path in op.set || path === gonePath || value.length === 0) continue;
    writes[path] = value;
    merged.push(path);
  }
}

function remove(at: Case, { writes, conflicts }: Outcome): void {
  writes[gonePath] = [true];
  const unseen = newestUnseen(at);
  if (!unseen) return;
  conflicts.push(removed({ ...opSide(at.op, at.by), value: [true] }, sideOf(unseen)));
}

function removed(stands: Side, fell: Side): Met {
  const path = gonePath;
  return { path, kind: 'removed', base: [false], stands, fell: { ...fell, value: [false] } };
}

/** The latest edit of a row that the author of a removal cannot have known of. */
function newestUnseen({ op, row, by }: Case): FieldState | undefined {
  let newest: FieldState | undefined;
  for (const field of Object.values(row.fields)) {
    if (!isFree(field, op, by) && field.seq > (newest?.seq ?? 0)) newest = field;
  }
  return newest;
}

function isFree(present: FieldState, { base }: Operation, { device }: By): boolean {
  return present.seq <= base || present.device === device;
}

/** Who adds a row that is there already, or brings back a removed one, has not seen what it holds, whatever he knows besides. */
function isAdded({ set }: Operation): boolean {
  return set[gonePath]?.[0] === false;
}

function isLater(mine: Side, theirs: Side): boolean {
  return mine.at > theirs.at || (mine.at === theirs.at && mine.operation > theirs.operation);
}

function sideOf({ value, device, operation, at }: FieldState): Side {
  return { value, device, operation, at };
}

function opSide({ id }: Operation, { device, at }: By): Side {
  return { value: [false], device, operation: id, at };
}

function sameHeld(a: Held, b: Held): boolean {
  return a.length === b.length && sameValue(a[0], b[0]);
}
