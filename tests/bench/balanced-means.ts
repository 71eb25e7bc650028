import { chanceOf } from '../../shared/domain/territory/chance.ts';
import type { Problem } from '../../shared/domain/territory/problem.ts';

const rounds = 12;

type Centre = { readonly x: number; readonly y: number };
type Point = Centre & { readonly load: number };

/**
 * The moment of inertia of k-means whose clusters have room for no more than the mean load and `tolerance`: those choose first who lose most by
 * their second choice. It knows neither contiguity nor a lower bound. The best of three beginnings.
 */
export function balancedMeans(problem: Problem, tolerance: number): number {
  const points = problem.units.map(({ load, x = 0, y = 0 }) => ({ load, x, y }));
  const room =
    (points.reduce((sum, { load }) => sum + load, 0) / problem.districts) * (1 + tolerance);
  const found = [1, 2, 3].map((seed) => {
    const chance = chanceOf(seed);
    let centres: readonly Centre[] = seeds(points, problem.districts, chance);
    let inertia = Infinity;
    for (let round = 0; round < rounds; round += 1) {
      const clusters = assigned(points, centres, room);
      centres = clusters.map((of, k) => middleOf(of) ?? centres[k] ?? { x: 0, y: 0 });
      inertia = Math.min(inertia, inertiaOf(clusters));
    }
    return inertia;
  });
  return Math.min(...found);
}

/** k-means++ */
function seeds(points: readonly Point[], k: number, chance: () => number): readonly Centre[] {
  const chosen: Centre[] = [];
  const near = points.map(() => Infinity);
  while (chosen.length < k) {
    const weights = points.map(({ load }, u) => load * (chosen.length === 0 ? 1 : (near[u] ?? 0)));
    let left = chance() * weights.reduce((sum, one) => sum + one, 0);
    const at = weights.findIndex((weight) => (left -= weight) < 0);
    const seed = points[at] ?? { x: 0, y: 0 };
    chosen.push(seed);
    for (const [u, point] of points.entries()) {
      near[u] = Math.min(near[u] ?? 0, squared(point, seed));
    }
  }
  return chosen;
}

function assigned(
  points: readonly Point[],
  centres: readonly Centre[],
  room: number,
): readonly (readonly Point[])[] {
  const choices = points.map((point) => {
    const [first = 0, second = 0] = twoNearest(point, centres);
    return { point, regret: (second - first) * point.load };
  });
  const clusters: Point[][] = centres.map(() => []);
  const loads = centres.map(() => 0);
  for (const { point } of choices.toSorted((a, b) => b.regret - a.regret)) {
    let best = 0;
    let least = Infinity;
    for (const [k, centre] of centres.entries()) {
      const far = squared(point, centre);
      if (far < least && (loads[k] ?? 0) + point.load <= room) {
        least = far;
        best = k;
      }
    }
    clusters[best]?.push(point);
    loads[best] = (loads[best] ?? 0) + point.load;
  }
  return clusters;
}

function twoNearest(point: Point, centres: readonly Centre[]): readonly number[] {
  let [first, second] = [Infinity, Infinity];
  for (const centre of centres) {
    const far = squared(point, centre);
    if (far < first) [first, second] = [far, first];
    else if (far < second) second = far;
  }
  return [first, Math.min(second, Number.MAX_VALUE)];
}

function middleOf(points: readonly Point[]): Centre | null {
  const load = points.reduce((sum, point) => sum + point.load, 0);
  if (load === 0) return null;
  const mean = (of: (point: Point) => number) =>
    points.reduce((sum, point) => sum + point.load * of(point), 0) / load;
  return { x: mean(({ x }) => x), y: mean(({ y }) => y) };
}

function inertiaOf(clusters: readonly (readonly Point[])[]): number {
  return clusters.reduce((sum, of) => {
    const middle = middleOf(of);
    return middle ? of.reduce((all, point) => all + point.load * squared(point, middle), sum) : sum;
  }, 0);
}

function squared(a: Centre, b: Centre): number {
  return (a.x - b.x) ** 2 + (a.y - b.y) ** 2;
}
