import { z } from 'zod';
import type { Id } from '../../record/id.ts';
import { idValue, lineValue } from '../../record/values.ts';

/** So many neighbours a region has at most. */
export const mostNeighbours = 200;

/** Which regions are next to one, as people said; it holds for both sides, whichever said it. One for each region. */
export const regionBorderSchema = z.object({
  id: idValue,
  region: lineValue.min(1),
  neighbours: z.array(lineValue.min(1)).max(mostNeighbours),
});
export type RegionBorder = z.infer<typeof regionBorderSchema>;

/** The neighbours of each region, from whichever side they were said. */
export function givenNeighbours(
  rows: readonly Pick<RegionBorder, 'region' | 'neighbours'>[],
): ReadonlyMap<string, readonly string[]> {
  const all = new Map<string, Set<string>>();
  const join = (one: string, other: string) => {
    if (one !== other) all.set(one, (all.get(one) ?? new Set()).add(other));
  };
  for (const { region, neighbours } of rows) {
    for (const other of neighbours) {
      join(region, other);
      join(other, region);
    }
  }
  return new Map([...all].map(([region, of]) => [region, [...of].toSorted()]));
}

/** The rows that change, and the ids of those that go, for a region to have these neighbours and no others. */
export function withNeighbours(
  rows: readonly RegionBorder[],
  { id, region, neighbours }: RegionBorder,
): { readonly put: readonly RegionBorder[]; readonly gone: readonly Id[] } {
  const wanted = [...new Set(neighbours)].filter((one) => one !== region && one !== '').toSorted();
  const own = rows.filter((row) => row.region === region);
  const [kept = { id, region, neighbours: [] }, ...twice] = own;
  // Whoever said it from the other side said it of both.
  const others = rows.filter(
    (row) =>
      row.region !== region && row.neighbours.includes(region) && !wanted.includes(row.region),
  );
  const changed = [
    { ...kept, neighbours: wanted },
    ...others.map((row) => ({
      ...row,
      neighbours: row.neighbours.filter((one) => one !== region),
    })),
  ];
  const known = new Set(rows.map((row) => row.id));
  const isEmpty = (row: RegionBorder) => row.neighbours.length === 0;
  return {
    put: changed.filter((row) => !isEmpty(row)),
    gone: [...changed.filter((row) => isEmpty(row) && known.has(row.id)), ...twice].map(
      (row) => row.id,
    ),
  };
}
