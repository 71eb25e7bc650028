import type { FlatRow } from '../protocol/values.ts';
import { gonePath } from '../protocol/values.ts';
import type { HeldFields } from './flat-row.ts';
import { withHeld } from './flat-row.ts';

/** A row as the office told it; `fields` null: it was removed, or is none that this device may have. */
export type ToldRow = { readonly seq: number; readonly fields: FlatRow | null };

/** What an operation set, as the office answered it: its `set` with the answer's `now` over it, and the answer's number. */
export type AnsweredSet = { readonly seq: number; readonly set: HeldFields };

/**
 * A row of the book: what the office told, with what it has answered since and what it has not answered yet laid over it. `answers` and
 * `waiting` are those of this row, in the order of their operations. Answers that the told row holds already are passed over.
 */
export function overlaid(
  told: ToldRow,
  answers: readonly AnsweredSet[],
  waiting: readonly HeldFields[],
): FlatRow | null {
  let row = told.fields;
  for (const { seq, set } of answers) if (seq > told.seq) row = laid(row, set);
  for (const set of waiting) row = laid(row, set);
  return row;
}

/**
 * Whether what waits makes a row by itself. A row that was not told while all was read is not the office's for this device: it stays only
 * so. For an edit that waits it must not stay, or who edits it again would claim to have seen what the office holds by now.
 */
export function standsAlone(waiting: readonly HeldFields[]): boolean {
  return overlaid({ seq: 0, fields: null }, [], waiting) !== null;
}

/** One operation over a row. An edit of a row that is not there is nothing; only an addition brings it back. */
export function laid(row: FlatRow | null, set: HeldFields): FlatRow | null {
  const gone = set[gonePath]?.[0];
  if (gone === true) return null;
  if (row) return withHeld(row, set);
  return gone === false ? withHeld({}, set) : null;
}

/**
 * What an answer changes in the book: of its `now` what no later operation of the row sets, for of those the answers are to come.
 * `later` are the sets of the row's operations behind the answered one, in this push or still waiting. Null: nothing.
 */
export function correction(
  now: HeldFields | undefined,
  later: readonly HeldFields[],
): HeldFields | null {
  if (!now) return null;
  const isGone = now[gonePath]?.[0] === true;
  // Whether the row stands is decided by the last of them that says so.
  if (isGone) return later.some((set) => gonePath in set) ? null : now;
  const open = Object.entries(now).filter(
    ([path]) => path !== gonePath && !later.some((set) => path in set),
  );
  return open.length > 0 ? Object.fromEntries(open) : null;
}

/** An operation's outcome as it is kept until the pull has passed it. */
export function answeredSet(
  set: HeldFields,
  answer: { readonly seq: number; readonly now?: HeldFields | undefined },
): AnsweredSet {
  return { seq: answer.seq, set: answer.now ? { ...set, ...answer.now } : set };
}

/**
 * Whether the row stands here otherwise than at the office. To a removal of a row that is not to be seen nothing more has to be said: it
 * is gone here already.
 */
export function isInDoubt(
  set: HeldFields,
  { seq, now }: { readonly seq: number; readonly now?: HeldFields | undefined },
): boolean {
  const isGone = (now ?? set)[gonePath]?.[0];
  return isGone === true ? seq === 0 : isGone === false && set[gonePath]?.[0] === true;
}
