import { findPlace } from '../../../../shared/domain/place/find-place.ts';
import type { RegionBorder } from '../../../../shared/domain/territory/region-border.ts';
import { givenNeighbours } from '../../../../shared/domain/territory/region-border.ts';
import { regionEdges } from '../../../../shared/domain/territory/regions.ts';
import type { Facet } from '../../../data/index/view.ts';

export type RegionLine = {
  readonly region: string;
  readonly clients: number;
  /** As which place it is known; null: as none. */
  readonly place: string | null;
  /** Next to it by the borders of places, and as people said. */
  readonly known: readonly string[];
  readonly said: readonly string[];
};

/** The regions of a book, those first of which nothing is known, then those with most clients. */
export function regionLines(facet: Facet, rows: readonly RegionBorder[]): readonly RegionLine[] {
  const named = facet.filter(({ value }) => value !== '');
  const names = named.map(({ value }) => value);
  const given = givenNeighbours(rows);
  const byMap = new Map<string, string[]>(names.map((name) => [name, []]));
  for (const [a, b] of regionEdges(names, new Map())) {
    const [one = '', other = ''] = [names[a], names[b]];
    byMap.get(one)?.push(other);
    byMap.get(other)?.push(one);
  }
  const lines = named.map(({ value, count }) => ({
    region: value,
    clients: count,
    place: findPlace(value)?.name ?? null,
    known: byMap.get(value) ?? [],
    said: given.get(value) ?? [],
  }));
  return lines.toSorted(
    (a, b) => Number(a.place !== null) - Number(b.place !== null) || b.clients - a.clients,
  );
}

/** Regions that nothing joins to another. */
export function lonelyOf(lines: readonly RegionLine[]): number {
  if (lines.length < 2) return 0;
  const names = new Set(lines.map(({ region }) => region));
  return lines.filter(
    ({ known, said }) => known.length === 0 && !said.some((one) => names.has(one)),
  ).length;
}
