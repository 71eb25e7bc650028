import type { Point } from '../place/point.ts';
import { kilometresBetween } from '../place/point.ts';
import { visitsAYear } from '../visit/cycle.ts';
import type { FieldClients, FieldWish } from './fields.ts';

/**
 * Of each field the kilometres a year as the crow flies, if every visit sets out from the engineer's home, or else from the middle of the field, and
 * goes straight back: an upper estimate, for visits that lie on one way are counted apart. Who has no place is not in it.
 */
export function travelOf(
  clients: FieldClients,
  { engineers, cycles }: Pick<FieldWish, 'engineers' | 'cycles'>,
  assignment: readonly number[],
): readonly number[] {
  const visits = Float64Array.from(clients.segments, (segment) => visitsAYear(segment, cycles));
  const middles = middlesOf(clients, visits, assignment, engineers.length);
  const starts = engineers.map(({ home }, field) => home ?? middles[field] ?? null);
  const sums = engineers.map(() => 0);
  for (const [u, field] of assignment.entries()) {
    const start = starts[field];
    const place = { east: clients.east[u] ?? Number.NaN, north: clients.north[u] ?? Number.NaN };
    if (!start || Number.isNaN(place.east)) continue;
    const way = 2 * kilometresBetween(start, place) * (visits[u] ?? 0);
    sums[field] = (sums[field] ?? 0) + way;
  }
  return sums;
}

/** Of each field, every visit counted once; null where nobody is visited. */
function middlesOf(
  { east, north }: FieldClients,
  visits: Float64Array,
  assignment: readonly number[],
  fields: number,
): readonly (Point | null)[] {
  const sums = Array.from({ length: fields }, () => ({ weight: 0, east: 0, north: 0 }));
  for (const [u, field] of assignment.entries()) {
    const sum = sums[field];
    if (!sum || Number.isNaN(east[u] ?? Number.NaN)) continue;
    const often = visits[u] ?? 0;
    sum.weight += often;
    sum.east += often * (east[u] ?? 0);
    sum.north += often * (north[u] ?? 0);
  }
  return sums.map(({ weight, ...sum }) =>
    weight > 0 ? { east: sum.east / weight, north: sum.north / weight } : null,
  );
}
