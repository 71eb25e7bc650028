import type { DividedClients } from '../../../data/queries/field-clients.ts';

/** Some of the clients, by their places. */
export function onlyClients(all: DividedClients, places: readonly number[]): DividedClients {
  if (places.length === all.owners.length) return all;
  const of = <T>(list: readonly T[], none: T) => places.map((at) => list[at] ?? none);
  return {
    ...all,
    positions: Int32Array.from(places, (at) => all.positions[at] ?? 0),
    east: Float32Array.from(places, (at) => all.east[at] ?? 0),
    north: Float32Array.from(places, (at) => all.north[at] ?? 0),
    values: Float64Array.from(places, (at) => all.values[at] ?? 0),
    segments: of(all.segments, null),
    owners: of(all.owners, ''),
    regions: of(all.regions, ''),
  };
}
