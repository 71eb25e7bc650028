import { at, whole } from './at.ts';
import type { Model } from './model.ts';

/**
 * The middles of districts of the wanted loads: the units are halved across the direction in which they lie furthest apart, and each half again
 * (recursive inertial bisection, H. D. Simon 1991). `chance` turns each cut a little, so that every attempt is another one.
 */
export function bisected(
  model: Model,
  chance: (() => number) | null,
): { readonly x: Float64Array; readonly y: Float64Array } {
  const { n, k } = model;
  const centres = { x: new Float64Array(k), y: new Float64Array(k) };
  const target = model.lower.map((low, to) => (low + at(model.upper, to)) / 2);
  const all: Int32Array = Int32Array.from({ length: n }, (_, u) => u);
  const open = [{ units: all, first: 0, count: k }];
  for (const { units, first, count } of open) {
    if (count === 1) {
      const middle = middleOf(model, units);
      centres.x[first] = middle.x;
      centres.y[first] = middle.y;
      continue;
    }
    const half = count >> 1;
    const part =
      sumOf(target.subarray(first, first + half)) / sumOf(target.subarray(first, first + count));
    const sorted = alongAxis(model, units, chance);
    const cut = placeOf(model, sorted, part, { least: half, most: sorted.length - count + half });
    open.push(
      { units: sorted.subarray(0, cut), first, count: half },
      { units: sorted.subarray(cut), first: first + half, count: count - half },
    );
  }
  return centres;
}

function middleOf({ x, y, load }: Model, units: Int32Array): { x: number; y: number } {
  let [w, sx, sy] = [0, 0, 0];
  for (const u of units) {
    // Units without a load have a middle as well.
    const weight = at(load, u) + 1e-9;
    w += weight;
    sx += weight * at(x, u);
    sy += weight * at(y, u);
  }
  return { x: sx / w, y: sy / w };
}

/** The units in the order of their places along the main axis of the second moments. */
function alongAxis(model: Model, units: Int32Array, chance: (() => number) | null): Int32Array {
  const { x, y, load } = model;
  const middle = middleOf(model, units);
  let [xx, xy, yy] = [0, 0, 0];
  for (const u of units) {
    const [dx, dy] = [at(x, u) - middle.x, at(y, u) - middle.y];
    xx += at(load, u) * dx * dx;
    xy += at(load, u) * dx * dy;
    yy += at(load, u) * dy * dy;
  }
  const turn = chance ? (chance() - 0.5) * (Math.PI / 3) : 0;
  const angle = Math.atan2(2 * xy, xx - yy) / 2 + turn;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  const along = Float64Array.from(units, (u) => at(x, u) * cos + at(y, u) * sin);
  const order = Int32Array.from(units, (_, i) => i).toSorted((a, b) => at(along, a) - at(along, b));
  return order.map((i) => whole(units, i));
}

/** How many of the units come before the cut. */
function placeOf(
  { load }: Model,
  units: Int32Array,
  part: number,
  { least, most }: { readonly least: number; readonly most: number },
): number {
  const wanted = part * units.reduce((sum, u) => sum + at(load, u), 0);
  let sum = 0;
  let count = 0;
  while (count < most && (count < least || sum + at(load, whole(units, count)) / 2 < wanted)) {
    sum += at(load, whole(units, count));
    count += 1;
  }
  return count;
}

function sumOf(numbers: Float64Array): number {
  return numbers.reduce((sum, one) => sum + one, 0);
}
