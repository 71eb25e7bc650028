import type { Problem } from './problem.ts';
import type { DistrictProof } from './proof.ts';
import { prove } from './proof.ts';

/** What a move by hand breaks: a lever, a field in one piece, or a bound. */
export type MoveBreak =
  | { readonly type: 'locked' | 'forbidden'; readonly units: number }
  /** The field that is left falls into pieces, or has nobody any more. */
  | { readonly type: 'parts' | 'empties'; readonly district: number }
  /** The units do not touch the field that they come to. */
  | { readonly type: 'apart'; readonly district: number }
  | { readonly type: 'unbalances'; readonly district: number; readonly deviation: number };

export type HandMove = {
  readonly assignment: readonly number[];
  /** What was not broken before. */
  readonly breaks: readonly MoveBreak[];
};

/** Only these keep a move from being made without being asked for twice; a balance that is lost is said, and the next move may mend it. */
export function isHard({ type }: MoveBreak): boolean {
  return type !== 'unbalances';
}

/** Units (by their places) go to another district. Nothing is forbidden here: what it breaks is said. */
export function handMove(
  problem: Problem,
  assignment: readonly number[],
  { units, to }: { readonly units: readonly number[]; readonly to: number },
): HandMove {
  const moving = new Set(units.filter((u) => assignment[u] !== to));
  const moved = assignment.map((from, u) => (moving.has(u) ? to : from));
  if (moving.size === 0) return { assignment: moved, breaks: [] };
  const breaks = [
    ...leversBroken(problem, moving, to),
    ...worsened(problem, assignment, moved, to),
  ];
  return { assignment: moved, breaks };
}

function leversBroken(
  { units, locks = [], forbidden = [] }: Problem,
  moving: ReadonlySet<number>,
  to: number,
): readonly MoveBreak[] {
  const ids = new Set([...moving].map((u) => units[u]?.id));
  const locked = locks.filter(({ unit, district }) => ids.has(unit) && district !== to).length;
  const shut = forbidden.filter(({ unit, district }) => ids.has(unit) && district === to).length;
  return [
    ...(locked > 0 ? [{ type: 'locked', units: locked } as const] : []),
    ...(shut > 0 ? [{ type: 'forbidden', units: shut } as const] : []),
  ];
}

function worsened(
  problem: Problem,
  before: readonly number[],
  after: readonly number[],
  to: number,
): readonly MoveBreak[] {
  const was = prove(problem, before).districts;
  return prove(problem, after).districts.flatMap((is, district) => {
    const had = was[district];
    return had
      ? [...tornBy({ is, had, district, to }), ...unbalancedBy({ is, had, district })]
      : [];
  });
}

type Seen = { readonly is: DistrictProof; readonly had: DistrictProof; readonly district: number };

function tornBy({ is, had, district, to }: Seen & { readonly to: number }): readonly MoveBreak[] {
  if (is.units === 0 && had.units > 0) return [{ type: 'empties', district }];
  if (is.connected || !had.connected) return [];
  return [{ type: district === to ? 'apart' : 'parts', district }];
}

function unbalancedBy({ is, had, district }: Seen): readonly MoveBreak[] {
  if (is.isWithin || !had.isWithin) return [];
  return [{ type: 'unbalances', district, deviation: is.deviation ?? 0 }];
}
