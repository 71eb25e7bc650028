import { at, whole } from './at.ts';
import type { Model } from './model.ts';

const rounds = 80;
/** The centres stand still for the last ones, while the weights settle. */
const moving = 64;
/** How much of what is missing the weights make good in a round; less towards the end. */
const firstStep = 0.6;
const lastStep = 0.05;

/**
 * A first plan of compact districts: a power diagram (F. Aurenhammer 1987) whose weights are moved until the loads fit, and whose centres move to the
 * middle of their districts (S. P. Lloyd 1982). Locked units stay. Districts are nearly connected and nearly balanced.
 */
export function powerDiagram(model: Model, centres: Centres): Int32Array {
  const { n, k } = model;
  const weights = new Float64Array(k);
  const district = new Int32Array(n);
  for (let round = 0; round < rounds; round += 1) {
    assign(model, { ...centres, weights }, district);
    const { loads, spreads } = loadsOf(model, district, centres);
    const step = lastStep + firstStep * (1 - round / rounds);
    for (let to = 0; to < k; to += 1) {
      const wanted = (at(model.lower, to) + at(model.upper, to)) / 2;
      const part = wanted > 0 ? (wanted - at(loads, to)) / wanted : 0;
      const missing = Math.max(-1, Math.min(1, part));
      // In its own measure: a district in a city is a hundredth of one in the country.
      weights[to] = at(weights, to) + step * missing * at(spreads, to);
    }
    if (round < moving) recentre(model, { district, centres });
  }
  assign(model, { ...centres, weights }, district);
  return district;
}

export type Centres = { readonly x: Float64Array; readonly y: Float64Array };

/** Seeds far from each other (k-means++, D. Arthur and S. Vassilvitskii 2007); the first locked unit of a district is its seed. */
export function spread(model: Model, chance: () => number): Centres {
  const { k, x, y } = model;
  const seeds = new Int32Array(k).fill(-1);
  for (let to = 0; to < k; to += 1) {
    const near = nearestToPin(model, to);
    // Two who live in one town do not begin at the same unit.
    if (!seeds.includes(near)) seeds[to] = near;
  }
  for (const [u, to] of model.fixed.entries()) {
    if (to >= 0 && whole(seeds, to) < 0) seeds[to] = u;
  }
  const squared = new Float64Array(model.n).fill(Number.MAX_VALUE);
  for (const u of seeds) if (u >= 0) nearer(model, u, squared);
  for (const [to, u] of seeds.entries()) {
    if (u >= 0) continue;
    const seed = drawn(model, squared, chance);
    seeds[to] = seed;
    nearer(model, seed, squared);
  }
  return {
    x: Float64Array.from(seeds, (u) => at(x, u)),
    y: Float64Array.from(seeds, (u) => at(y, u)),
  };
}

/** The unit that is nearest to where the middle of a district is drawn; -1 where it is free. */
function nearestToPin({ n, x, y, pins }: Model, to: number): number {
  if (!pins || Number.isNaN(at(pins.x, to))) return -1;
  const [px, py] = [at(pins.x, to), at(pins.y, to)];
  let nearest = 0;
  let least = Infinity;
  for (let u = 0; u < n; u += 1) {
    const far = (at(x, u) - px) ** 2 + (at(y, u) - py) ** 2;
    if (far < least) [nearest, least] = [u, far];
  }
  return nearest;
}

/** Keeps the squared distance to the nearest seed. */
function nearer({ n, x, y }: Model, seed: number, squared: Float64Array): void {
  const [sx, sy] = [at(x, seed), at(y, seed)];
  for (let u = 0; u < n; u += 1) {
    const [dx, dy] = [at(x, u) - sx, at(y, u) - sy];
    squared[u] = Math.min(at(squared, u), dx * dx + dy * dy);
  }
}

/** A unit with a chance by its mass and its squared distance to the seeds. */
function drawn({ n, mass }: Model, squared: Float64Array, chance: () => number): number {
  const isFirst = at(squared, 0) === Number.MAX_VALUE;
  const weight = (u: number) => at(mass, u) * (isFirst ? 1 : at(squared, u));
  let sum = 0;
  for (let u = 0; u < n; u += 1) sum += weight(u);
  let left = chance() * sum;
  for (let u = 0; u < n; u += 1) {
    left -= weight(u);
    if (left < 0) return u;
  }
  // All are at a seed already.
  return Math.floor(chance() * n);
}

/** Each unit to the centre whose power distance (distance² − weight) is least. */
function assign(
  { n, k, x, y, fixed }: Model,
  diagram: Centres & { readonly weights: Float64Array },
  district: Int32Array,
): void {
  for (let u = 0; u < n; u += 1) {
    const [ux, uy] = [at(x, u), at(y, u)];
    let best = 0;
    let least = Infinity;
    for (let to = 0; to < k; to += 1) {
      const dx = ux - at(diagram.x, to);
      const dy = uy - at(diagram.y, to);
      const power = dx * dx + dy * dy - at(diagram.weights, to);
      if (power < least) {
        least = power;
        best = to;
      }
    }
    const locked = whole(fixed, u);
    district[u] = locked >= 0 ? locked : best;
  }
}

/** The loads, and the mean squared distance to the centre; of a district that has nobody the mean of all. */
function loadsOf(
  { n, k, load, x, y }: Model,
  district: Int32Array,
  centres: Centres,
): { readonly loads: Float64Array; readonly spreads: Float64Array } {
  const loads = new Float64Array(k);
  const counts = new Int32Array(k);
  const spreads = new Float64Array(k);
  for (let u = 0; u < n; u += 1) {
    const to = whole(district, u);
    const [dx, dy] = [at(x, u) - at(centres.x, to), at(y, u) - at(centres.y, to)];
    loads[to] = at(loads, to) + at(load, u);
    counts[to] = whole(counts, to) + 1;
    spreads[to] = at(spreads, to) + dx * dx + dy * dy;
  }
  const mean = spreads.reduce((sum, one) => sum + one, 0) / n;
  return {
    loads,
    spreads: spreads.map((sum, to) => (whole(counts, to) > 1 ? sum / whole(counts, to) : mean)),
  };
}

/** Moves each centre to the middle of its district. */
export function recentre(
  { n, x, y, mass }: Model,
  { district, centres }: { readonly district: Int32Array; readonly centres: Centres },
): void {
  const sums = new Float64Array(centres.x.length);
  const sx = new Float64Array(centres.x.length);
  const sy = new Float64Array(centres.x.length);
  for (let u = 0; u < n; u += 1) {
    const to = whole(district, u);
    sums[to] = at(sums, to) + at(mass, u);
    sx[to] = at(sx, to) + at(mass, u) * at(x, u);
    sy[to] = at(sy, to) + at(mass, u) * at(y, u);
  }
  for (const [to, sum] of sums.entries()) {
    // Nobody has come to it: it stays where it was.
    if (sum <= 0) continue;
    centres.x[to] = at(sx, to) / sum;
    centres.y[to] = at(sy, to) / sum;
  }
}
