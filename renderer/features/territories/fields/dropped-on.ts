import type { DividedClients } from '../../../data/queries/field-clients.ts';
import type { Place } from '../../../ui/map/outlines.ts';

/** Chosen clients that are dropped on the map come to the field of the client that is nearest to there. */
export function dropped(
  { east, north }: DividedClients,
  assignment: readonly number[],
  move: (to: number, evenSo: boolean) => void,
): (place: Place) => void {
  return (place) => {
    let nearest = -1;
    let least = Infinity;
    // A degree of latitude is longer than one of longitude, by as much as the parallel is shorter.
    const narrower = Math.cos((place.north * Math.PI) / 180);
    for (const [u, x] of east.entries()) {
      const far = ((x - place.east) * narrower) ** 2 + ((north[u] ?? 0) - place.north) ** 2;
      if (far < least) [nearest, least] = [u, far];
    }
    const to = assignment[nearest];
    if (to !== undefined) move(to, false);
  };
}
