import type { Id } from '../../record/id.ts';

/** Where a client is, as far as it is known. */
export type Place = { readonly region: string; readonly address: string };

export type PlaceGroup<T> = { readonly region: string; readonly rows: readonly T[] };

/**
 * Rows by the regions of their clients and within one by address, so that what lies together is done together; rows of one address stay in
 * their order. Without a region they come last.
 */
export function groupByPlace<T>(
  rows: readonly T[],
  clientOf: (row: T) => Id,
  places: ReadonlyMap<Id, Place>,
): readonly PlaceGroup<T>[] {
  const placeOf = (row: T): Place => places.get(clientOf(row)) ?? { region: '', address: '' };
  const groups = Map.groupBy(rows, (row) => placeOf(row).region.trim());
  return [...groups]
    .toSorted(([a], [b]) => Number(a === '') - Number(b === '') || a.localeCompare(b, 'zh-CN'))
    .map(([region, of]) => ({
      region,
      rows: of.toSorted((a, b) => placeOf(a).address.localeCompare(placeOf(b).address, 'zh-CN')),
    }));
}
