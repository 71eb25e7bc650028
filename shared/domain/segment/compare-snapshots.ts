import type { Id } from '../../record/id.ts';
import type { SegmentLetter } from '../client/client.ts';

/** Where a client stands in a segmentation: in one of its parts, or not in the book (any more, or yet). */
export const sides = ['A', 'B', 'C', 'outside'] as const;
export type Side = (typeof sides)[number];

/** One number of the table, with the clients behind it where they are known one by one. */
export type SideMove = {
  readonly from: Side;
  readonly to: Side;
  /** null where it cannot follow from what is known. */
  readonly count: number | null;
  readonly clients: readonly Id[] | null;
};

/** A segmentation as far as two are compared: who was named, and how many were counted. With a middle the rest is C, without it B. */
export type Counted = {
  readonly key: readonly Id[];
  readonly middle?: readonly Id[] | undefined;
  readonly clients: number;
};

export type Surroundings = {
  /** Clients that came into the book after the earlier one; `newcomers` counts those that the later one counted. */
  readonly isNew: (id: Id) => boolean;
  readonly newcomers: number;
  /** Clients that the later one did not count any more. */
  readonly isGone: (id: Id) => boolean;
};

/**
 * Who went from where to where between two segmentations. Snapshots name the clients above their last cut; the rest follow from how
 * many clients each counted, and are null where that cannot be, as records of another device may have come in another order.
 */
export function sideMoves(
  earlier: Counted,
  later: Counted,
  { isNew, newcomers, isGone }: Surroundings,
): readonly SideMove[] {
  const [before, after] = [lettersOf(earlier), lettersOf(later)];
  const [rest, restAfter] = [restOf(earlier), restOf(later)];
  const listed = new Map<string, Id[]>();
  const put = (from: Side, to: Side, id: Id) => {
    const key = `${from}${to}`;
    const ids = listed.get(key) ?? [];
    ids.push(id);
    listed.set(key, ids);
  };
  for (const [id, to] of after) put(before.get(id) ?? (isNew(id) ? 'outside' : rest), to, id);
  for (const [id, from] of before) {
    if (!after.has(id)) put(from, isGone(id) ? 'outside' : restAfter, id);
  }
  const named = (fromSides: readonly Side[], toSides: readonly Side[]) =>
    sum(fromSides.flatMap((from) => toSides.map((to) => listed.get(`${from}${to}`)?.length ?? 0)));
  const namedBefore = partsOf(earlier).filter((side) => side !== rest);
  const namedAfter = partsOf(later).filter((side) => side !== restAfter);
  const came = newcomers - named(['outside'], namedAfter);
  const stayed = later.clients - after.size - named(namedBefore, [restAfter]) - came;
  const gone = earlier.clients - before.size - named([rest], namedAfter) - stayed;
  const known = Math.min(came, stayed, gone) >= 0;
  const follows: Readonly<Record<string, number>> = {
    [`${rest}${restAfter}`]: stayed,
    [`${rest}outside`]: gone,
    [`outside${restAfter}`]: came,
  };
  return [...partsOf(earlier), 'outside' as const].flatMap((from) =>
    [...partsOf(later), 'outside' as const].flatMap((to): readonly SideMove[] => {
      if (from === 'outside' && to === 'outside') return [];
      const count = follows[`${from}${to}`];
      if (count !== undefined) return [{ from, to, count: known ? count : null, clients: null }];
      const clients = listed.get(`${from}${to}`) ?? [];
      return [{ from, to, count: clients.length, clients }];
    }),
  );
}

/** How many rose and fell between parts of the same kind. Where one segmentation has two cuts and the other one, only the line of A counts. */
export function crossings(moves: readonly SideMove[]): {
  readonly rose: number;
  readonly fell: number;
  readonly stayed: number;
} {
  const sidesOf = (side: 'from' | 'to') => new Set(moves.map((move) => move[side])).size;
  const isSameKind = sidesOf('from') === sidesOf('to');
  const counted = (isMeant: (from: Side, to: Side) => boolean) =>
    sum(moves.map(({ from, to, count }) => (isMeant(from, to) ? (count ?? 0) : 0)));
  const within = (a: Side, b: Side) => isSameKind && b !== 'outside' && a < b;
  return {
    rose: counted((from, to) => from !== 'A' && (to === 'A' || within(to, from))),
    fell: counted((from, to) => to !== 'A' && (from === 'A' || within(from, to))),
    stayed: counted((from, to) => from === 'A' && to === 'A'),
  };
}

function partsOf({ middle }: Counted): readonly SegmentLetter[] {
  return middle ? ['A', 'B', 'C'] : ['A', 'B'];
}

function restOf({ middle }: Counted): SegmentLetter {
  return middle ? 'C' : 'B';
}

function lettersOf({ key, middle = [] }: Counted): ReadonlyMap<Id, SegmentLetter> {
  return new Map<Id, SegmentLetter>([
    ...key.map((id) => [id, 'A'] as const),
    ...middle.map((id) => [id, 'B'] as const),
  ]);
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
