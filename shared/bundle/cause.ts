import type { Id } from '../record/id.ts';

/** Of each device the highest number up to which everything of it is held. Whoever is not named: nothing. */
export type Met = Readonly<Record<Id, number>>;

/** Where something was first written down: the device, and the place in that device's own log. */
export type Origin = { readonly device: Id; readonly number: number };

/** An operation's place among all others: its own, and what its author's book held of others when it was done. */
export type Placed = Origin & {
  /** Among the operations of one entry of the log. */
  readonly index: number;
  readonly context: Met;
  /** An office, and the place in its order up to which the author's book held everything that his member sees. */
  readonly seen?: Origin | undefined;
  /** An office told it: the office, and a place in its order at which it stood there. */
  readonly told?: Origin | undefined;
};

/** Whether the author of `one` knew of `other` (and they are not the same). No clock is asked. */
export function knows(one: Placed, other: Placed): boolean {
  if (one.device !== other.device) return holds(one.context, other) || hasSeen(one, other);
  if (one.number !== other.number) return one.number > other.number;
  return one.index > other.index;
}

/** What an office tells it tells every member: each writes it down in a log of his own. */
function hasSeen({ seen }: Placed, { told }: Placed): boolean {
  return seen !== undefined && told?.device === seen.device && seen.number >= told.number;
}

export function holds(met: Met, { device, number }: Origin): boolean {
  return (met[device] ?? 0) >= number;
}

/** Those of which none of the others knows: what nobody has built upon. */
export function headsOf<T extends Placed>(operations: readonly T[]): readonly T[] {
  return operations.filter((one) => !operations.some((other) => knows(other, one)));
}

export function areApart(one: Placed, other: Placed): boolean {
  return one !== other && !knows(one, other) && !knows(other, one);
}

/** Everything that either holds. */
export function together(one: Met, other: Met): Met {
  const all: Record<Id, number> = { ...one };
  for (const [device, number] of Object.entries(other)) {
    all[device] = Math.max(all[device] ?? 0, number);
  }
  return all;
}
