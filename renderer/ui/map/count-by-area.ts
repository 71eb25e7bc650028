import type { Points } from './map-points.ts';
import type { Outline } from './outlines.ts';
import { isWithin } from './outlines.ts';

export type AreaCount = {
  /** null: outside of all outlines. */
  readonly name: string | null;
  /** By group. */
  readonly counts: readonly number[];
};

/** How many points of each group lie in each area, most first; areas without any are left out, and what is outside of all comes last. */
export function countByArea(
  areas: readonly Outline[],
  { east, north, group }: Points,
  groups: number,
): readonly AreaCount[] {
  const counts = new Map<string | null, number[]>();
  const known = new Map<string, string | null>();
  for (const [at, x] of east.entries()) {
    const y = north[at] ?? 0;
    const key = `${x} ${y}`;
    let name = known.get(key);
    if (name === undefined) {
      name = areas.find((area) => isWithin(area, { east: x, north: y }))?.name ?? null;
      known.set(key, name);
    }
    const of = counts.get(name) ?? Array.from({ length: groups }, () => 0);
    of[group[at] ?? 0] = (of[group[at] ?? 0] ?? 0) + 1;
    counts.set(name, of);
  }
  return [...counts]
    .map(([name, of]) => ({ name, counts: of }))
    .toSorted((a, b) => Number(a.name === null) - Number(b.name === null) || sum(b) - sum(a));
}

function sum({ counts }: AreaCount): number {
  return counts.reduce((all, one) => all + one, 0);
}
