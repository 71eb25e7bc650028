import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './run.ts';

/*
 * Makes renderer/ui/map/outlines.txt from the maps of Apache ECharts 4.9.0 (Apache-2.0): `node build/outlines.ts <package's map/json>`.
 * A line is an outline: p(rovince) or c(ity, a prefecture), its name, where the name stands, and its rings. All numbers are hundredths of a
 * degree; of a ring the first corner is whole, and each further one what it differs by from the one before.
 */

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say where the map/json of echarts 4.9.0 lies.');

const rings = z.array(z.string());
const offsets = z.array(z.tuple([z.number(), z.number()]));
const feature = z.object({
  properties: z.object({ name: z.string(), cp: z.tuple([z.number(), z.number()]) }),
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: rings, encodeOffsets: offsets }),
    z.object({
      type: z.literal('MultiPolygon'),
      coordinates: z.array(rings),
      encodeOffsets: z.array(offsets),
    }),
  ]),
});
const collection = z.object({ features: z.array(feature) });

type Corner = readonly [east: number, north: number];

/** How far, in hundredths of a degree, a simplified line may lie from the one that was given. */
const tolerance = { p: 2, c: 4 };
/** Islands of fewer corners are too small to be seen. */
const fewest = 3;

/** The way in which ECharts writes corners: differences, zigzag, in characters from 64 on; 1024ths of a degree. */
function decoded(text: string, [x, y]: readonly [number, number]): readonly Corner[] {
  const corners: Corner[] = [];
  const step = (at: number) => {
    const code = text.charCodeAt(at) - 64;
    return (code >> 1) ^ -(code & 1);
  };
  let [east, north] = [x, y];
  for (let at = 0; at + 1 < text.length; at += 2) {
    east += step(at);
    north += step(at + 1);
    corners.push([(east / 1024) * 100, (north / 1024) * 100]);
  }
  return corners;
}

/** Douglas and Peucker's: what lies within the tolerance of the line between its ends is left out. */
function simplified(corners: readonly Corner[], within: number): readonly Corner[] {
  const [first] = corners;
  const last = corners.at(-1);
  if (!first || !last || corners.length < 3) return corners;
  let far = 0;
  let farthest = 0;
  for (const [at, corner] of corners.entries()) {
    const distance = distanceTo(corner, first, last);
    if (distance > farthest) [far, farthest] = [at, distance];
  }
  if (farthest <= within) return [first, last];
  const before = simplified(corners.slice(0, far + 1), within);
  return [...before.slice(0, -1), ...simplified(corners.slice(far), within)];
}

/** A border is simplified once, for both whom it parts: rings are cut where three meet, and each piece is taken from the same end. */
function alongBorders(
  rings: readonly (readonly Corner[])[],
  within: number,
): readonly (readonly Corner[])[] {
  const around = new Map<string, Set<string>>();
  const open = rings.map(openRing);
  for (const ring of open) {
    for (const [i, corner] of ring.entries()) {
      const of = around.get(keyOf(corner)) ?? new Set();
      const beside = [ring.at(i - 1) ?? corner, ring[(i + 1) % ring.length] ?? corner];
      around.set(keyOf(corner), of.union(new Set(beside.map(keyOf))));
    }
  }
  return open.map((ring) => {
    const cuts = [...ring.keys()].filter((i) => {
      const corner = ring[i];
      return corner && (around.get(keyOf(corner))?.size ?? 0) > 2;
    });
    const from = cuts.length > 0 ? cuts : loneCuts(ring);
    const pieces = from.map((start, i) => {
      const end = from[i + 1] ?? (from[0] ?? 0) + ring.length;
      return Array.from(
        { length: end - start + 1 },
        (_, k) => ring[(start + k) % ring.length] ?? ([0, 0] as const),
      );
    });
    const corners = pieces.flatMap((piece) => simplifiedEitherWay(piece, within).slice(0, -1));
    return [...corners, ...corners.slice(0, 1)];
  });
}

function openRing(ring: readonly Corner[]): readonly Corner[] {
  const [first, last] = [ring[0], ring.at(-1)];
  return first && last && keyOf(first) === keyOf(last) ? ring.slice(0, -1) : ring;
}

function keyOf([x, y]: Corner): string {
  return `${x} ${y}`;
}

/** Where no three meet, as round an island: its westernmost corner and the one farthest from that, whoever's ring it is. */
function loneCuts(ring: readonly Corner[]): readonly number[] {
  const first = ring.reduce(
    (best, corner, i) => (isBefore(corner, ring[best] ?? corner) ? i : best),
    0,
  );
  const [x, y] = ring[first] ?? [0, 0];
  const far = ring.reduce((best, corner, i) => {
    const of = ring[best] ?? corner;
    return Math.hypot(corner[0] - x, corner[1] - y) > Math.hypot(of[0] - x, of[1] - y) ? i : best;
  }, first);
  return [first, far].toSorted((a, b) => a - b);
}

function isBefore([ax, ay]: Corner, [bx, by]: Corner): boolean {
  return ax < bx || (ax === bx && ay < by);
}

function simplifiedEitherWay(piece: readonly Corner[], within: number): readonly Corner[] {
  const [first, last] = [piece[0], piece.at(-1)];
  if (!first || !last || !isBefore(last, first)) return simplified(piece, within);
  return simplified(piece.toReversed(), within).toReversed();
}

function distanceTo([x, y]: Corner, [ax, ay]: Corner, [bx, by]: Corner): number {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : ((x - ax) * dx + (y - ay) * dy) / length;
  const at = Math.min(1, Math.max(0, along));
  return Math.hypot(x - ax - at * dx, y - ay - at * dy);
}

function written(corners: readonly Corner[]): string {
  const whole = corners.map(([x, y]) => [Math.round(x), Math.round(y)] as const);
  const kept = whole.filter(([x, y], i) => x !== whole[i - 1]?.[0] || y !== whole[i - 1]?.[1]);
  if (kept.length <= fewest) return '';
  const steps = kept.map(([x, y], i) => {
    const [px, py] = kept[i - 1] ?? [0, 0];
    return `${x - px} ${y - py}`;
  });
  return steps.join(' ');
}

function linesOf(file: string, kind: 'p' | 'c'): readonly string[] {
  const { features } = collection.parse(JSON.parse(readFileSync(join(folder ?? '', file), 'utf8')));
  const texts = features.map(({ geometry }) =>
    geometry.type === 'Polygon'
      ? geometry.coordinates.map((text, i) => decoded(text, geometry.encodeOffsets[i] ?? [0, 0]))
      : geometry.coordinates.flatMap((of, i) =>
          of.map((text, k) => decoded(text, geometry.encodeOffsets[i]?.[k] ?? [0, 0])),
        ),
  );
  const simple = alongBorders(texts.flat(), tolerance[kind]);
  let at = 0;
  return features.map(({ properties: { name, cp } }, f) => {
    const count = texts[f]?.length ?? 0;
    const all = simple.slice(at, at + count).map(written);
    at += count;
    const [east, north] = cp.map((degrees) => Math.round(degrees * 100));
    return [kind, name, `${east} ${north}`, all.filter((one) => one !== '').join(',')].join('\t');
  });
}

const lines = [...linesOf('china.json', 'p'), ...linesOf('china-cities.json', 'c')];
writeFileSync(join(root, 'renderer/ui/map/outlines.txt'), `${lines.join('\n')}\n`);
