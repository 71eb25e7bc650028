import { at, whole } from './at.ts';
import type { Model } from './model.ts';
import type { Centres } from './power.ts';
import { recentre } from './power.ts';

const rounds = 12;
/** Of the sum of a district's bounds: a little above the middle between them, so that there is room to the last. */
const room = 0.505;

/**
 * A first plan of many compact districts: k-means (S. P. Lloyd 1982) whose clusters have room for hardly more than their part. Units choose their nearest centre
 * with room left, those first who lose most by their second choice. Locked units stay; pieces are joined later.
 */
export function roomyMeans(model: Model, centres: Centres): Int32Array {
  const district = new Int32Array(model.n);
  for (let round = 0; round < rounds; round += 1) {
    const load = new Float64Array(model.k);
    for (const u of byRegret(model, centres)) {
      const locked = whole(model.fixed, u);
      const to = locked >= 0 ? locked : nearestWithRoom(model, u, { centres, load });
      district[u] = to;
      load[to] = at(load, to) + at(model.load, u);
    }
    recentre(model, { district, centres });
  }
  return district;
}

/** Locked units first, then those who lose most. */
function byRegret(model: Model, centres: Centres): Int32Array {
  const regret = new Float64Array(model.n);
  for (let u = 0; u < model.n; u += 1) {
    regret[u] = whole(model.fixed, u) >= 0 ? Infinity : regretOf(model, u, centres);
  }
  return Int32Array.from({ length: model.n }, (_, u) => u).toSorted(
    (a, b) => at(regret, b) - at(regret, a) || a - b,
  );
}

/** By how much the second centre is worse than the first, times the mass. */
function regretOf({ x, y, mass, k }: Model, u: number, centres: Centres): number {
  const [ux, uy] = [at(x, u), at(y, u)];
  let first = Infinity;
  let second = Infinity;
  for (let to = 0; to < k; to += 1) {
    const dx = ux - at(centres.x, to);
    const dy = uy - at(centres.y, to);
    const far = dx * dx + dy * dy;
    if (far < first) {
      second = first;
      first = far;
    } else if (far < second) second = far;
  }
  return at(mass, u) * (Math.min(second, Number.MAX_VALUE) - first);
}

/** Where nobody has room, the nearest. */
function nearestWithRoom(
  { x, y, load: loads, lower, upper, k }: Model,
  u: number,
  { centres, load }: { readonly centres: Centres; readonly load: Float64Array },
): number {
  const [ux, uy, own] = [at(x, u), at(y, u), at(loads, u)];
  let best = -1;
  let least = Infinity;
  let nearest = 0;
  let nearestFar = Infinity;
  for (let to = 0; to < k; to += 1) {
    const dx = ux - at(centres.x, to);
    const dy = uy - at(centres.y, to);
    const far = dx * dx + dy * dy;
    if (far < nearestFar) {
      nearestFar = far;
      nearest = to;
    }
    if (far < least && at(load, to) + own <= room * (at(lower, to) + at(upper, to))) {
      least = far;
      best = to;
    }
  }
  return best >= 0 ? best : nearest;
}
