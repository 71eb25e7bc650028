import type { Id } from '../../record/id.ts';
import { compareKeys } from './plan-segmentation.ts';

/** Where a client stands in a segmentation: on the key side, on the other, or not in the book (any more, or yet). */
export const sides = ['key', 'others', 'outside'] as const;
export type Side = (typeof sides)[number];

/** One number of the table, with the clients behind it where they are known one by one. */
export type SideMove = {
  readonly from: Side;
  readonly to: Side;
  /** null where it cannot follow from what is known. */
  readonly count: number | null;
  readonly clients: readonly Id[] | null;
};

/** A segmentation as far as two are compared: who was key, and how many were counted. */
export type Counted = { readonly key: readonly Id[]; readonly clients: number };

export type Surroundings = {
  /** Clients that came into the book after the earlier one; `count` is of those that were counted in the later one. */
  readonly isNew: (id: Id) => boolean;
  readonly newcomers: number;
  /** Clients that the later one did not count any more. */
  readonly isGone: (id: Id) => boolean;
};

/**
 * Who went from where to where between two segmentations. Snapshots name their key clients; the others follow from how many clients
 * each counted, and are null where that cannot be, as records of another device may have come in another order.
 */
export function sideMoves(
  earlier: Counted,
  later: Counted,
  { isNew, newcomers, isGone }: Surroundings,
): readonly SideMove[] {
  const { rose, fell, stayed } = compareKeys(earlier.key, later.key);
  const cameAsKey = rose.filter(isNew);
  const roseWithin = rose.filter((id) => !isNew(id));
  const goneFromKey = fell.filter(isGone);
  const fellWithin = fell.filter((id) => !isGone(id));
  const othersBefore = earlier.clients - earlier.key.length;
  const othersAfter = later.clients - later.key.length;
  const cameAsOthers = newcomers - cameAsKey.length;
  const stayedOthers = othersAfter - fellWithin.length - cameAsOthers;
  const goneFromOthers = othersBefore - roseWithin.length - stayedOthers;
  const known = cameAsOthers >= 0 && stayedOthers >= 0 && goneFromOthers >= 0;
  const follows = (count: number) => ({ count: known ? count : null, clients: null });
  const listed = (clients: readonly Id[]) => ({ count: clients.length, clients });
  const inBoth = new Set(later.key);
  return [
    { from: 'key', to: 'key', count: stayed, clients: earlier.key.filter((id) => inBoth.has(id)) },
    { from: 'key', to: 'others', ...listed(fellWithin) },
    { from: 'key', to: 'outside', ...listed(goneFromKey) },
    { from: 'others', to: 'key', ...listed(roseWithin) },
    { from: 'others', to: 'others', ...follows(stayedOthers) },
    { from: 'others', to: 'outside', ...follows(goneFromOthers) },
    { from: 'outside', to: 'key', ...listed(cameAsKey) },
    { from: 'outside', to: 'others', ...follows(cameAsOthers) },
  ];
}
