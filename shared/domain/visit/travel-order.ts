import type { Point } from '../place/point.ts';
import { kilometresBetween } from '../place/point.ts';

/** Somewhere to go on a day; null where it is not known where that is. */
export type Stop = { readonly id: string; readonly point: Point | null };

/** A stop with the way to it from the one before (from home for the first), in kilometres as the crow flies; null where it is not known. */
export type Leg = { readonly id: string; readonly kilometres: number | null };

/**
 * The stops of a day, the nearest first: from home to the nearest, from there to the nearest that is left. Those at one place keep their order, and
 * those that lie nobody knows where come last. Without a home the day begins at the first stop.
 */
export function nearestFirst(home: Point | null, stops: readonly Stop[]): readonly string[] {
  const left = stops.filter(({ point }) => point !== null);
  const order: string[] = [];
  let at = home ?? left[0]?.point ?? null;
  while (left.length > 0) {
    const next = nearestPlace(at, left);
    const [stop] = left.splice(next, 1);
    if (!stop) break;
    order.push(stop.id);
    at = stop.point;
  }
  return [...order, ...stops.filter(({ point }) => point === null).map(({ id }) => id)];
}

function nearestPlace(at: Point | null, stops: readonly Stop[]): number {
  let nearest = 0;
  let least = Infinity;
  for (const [place, { point }] of stops.entries()) {
    const far = at && point ? kilometresBetween(at, point) : Infinity;
    if (far >= least) continue;
    least = far;
    nearest = place;
  }
  return nearest;
}

/** The ways of a day in the order of its stops. A stop whose place is not known is passed over: the next way begins at the one before it. */
export function legsOf(home: Point | null, stops: readonly Stop[]): readonly Leg[] {
  let at = home;
  return stops.map(({ id, point }) => {
    const kilometres = at && point ? kilometresBetween(at, point) : null;
    at = point ?? at;
    return { id, kilometres };
  });
}
