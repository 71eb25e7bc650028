import type { FieldClients, FieldWish } from './fields.ts';
import { loadsOf } from './fields.ts';
import { travelOf } from './travel.ts';

export type FieldFigures = {
  /** In the measure. */
  readonly load: number;
  readonly clients: number;
  readonly value: number;
  /** Hours a year. */
  readonly hours: number;
  /** Who would come from another owner. */
  readonly fresh: number;
  /** Kilometres a year as the crow flies, if every visit sets out from the engineer's home, or else from the middle of the field, and goes back. */
  readonly travel: number;
};

/** What each field has. */
export function figuresOf(
  clients: FieldClients,
  wish: FieldWish,
  assignment: readonly number[],
): readonly FieldFigures[] {
  const loads = loadsOf(clients, wish);
  const hours = loadsOf(clients, { ...wish, measure: 'workload' });
  const travel = travelOf(clients, wish, assignment);
  const sums = wish.engineers.map((_, at) => ({
    load: 0,
    clients: 0,
    value: 0,
    hours: 0,
    fresh: 0,
    travel: travel[at] ?? 0,
  }));
  for (const [u, at] of assignment.entries()) {
    const sum = sums[at];
    if (!sum) continue;
    sum.load += loads[u] ?? 0;
    sum.clients += 1;
    sum.value += clients.values[u] ?? 0;
    sum.hours += hours[u] ?? 0;
    sum.fresh += clients.owners[u] === wish.engineers[at]?.name ? 0 : 1;
  }
  return sums;
}

/** From clients to the middle of their field (km): the root of the mean square, each hour of visits counted once. */
export function meanDistance(inertia: number | null, hours: number): number {
  return inertia === null || hours <= 0 ? 0 : Math.sqrt(Math.max(0, inertia) / hours);
}
