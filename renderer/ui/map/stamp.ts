import type { MapLook } from './map-look.ts';
import { colorOf, shapeOf } from './map-look.ts';
import type { Points } from './map-points.ts';
import type { MapView, Size } from './view.ts';
import { narrow } from './view.ts';

/** The pixels of a group's mark, from its middle, and their colour as it lies in memory. */
type Stamp = { readonly dx: Int8Array; readonly dy: Int8Array; readonly color: number };

/** Half the width of a mark in pixels of the screen: fine from afar, plain from near. */
export function halfWidth(scale: number): number {
  if (scale < 40) return 2.6;
  return scale < 200 ? 3.6 : 5;
}

export type Stamping = {
  readonly points: Points;
  readonly groups: number;
  readonly selected: ReadonlySet<number>;
  readonly look: MapLook;
  readonly view: MapView;
  readonly size: Size;
  /** Pixels of the canvas for one of the screen. */
  readonly ratio: number;
};

/** An image as numbers, a pixel each. */
type Canvas = { readonly pixels: Uint32Array; readonly width: number; readonly height: number };

/**
 * Sets every point's mark into an image. Of points of one group in the same pixel only the first is drawn, so that a hundred thousand cost
 * little more than the pixels that are seen. Chosen ones come last, with a rim.
 */
export function stampPoints(image: ImageData, stamping: Stamping): void {
  const { points, groups, selected, look, view, ratio } = stamping;
  const { width, height } = image;
  const canvas = { pixels: new Uint32Array(image.data.buffer), width, height };
  const half = halfWidth(view.scale) * ratio;
  const all = Array.from({ length: groups }, (_, one) => one);
  const stamps = all.map((one) => stampOf(one, half, colorOf(look, one)));
  const xy = pixelsOf(stamping, canvas);
  stampAll(canvas, xy, points.group, stamps);
  if (selected.size === 0) return;
  const rims = all.map((one) => stampOf(one, half + 2.5 * ratio, look.text));
  for (const at of selected) {
    const group = points.group[at] ?? 0;
    for (const stamp of [rims[group], stamps[group]]) {
      if (stamp) press(canvas, stamp, xy[2 * at] ?? outside, xy[2 * at + 1] ?? outside);
    }
  }
}

/** A pixel that no image has. */
const outside = -1000;

/** The pixel of each point, x and y in turn; far outside for what is not seen. */
function pixelsOf({ points, view, ratio }: Stamping, { width, height }: Canvas): Int16Array {
  const { east, north } = points;
  const scale = view.scale * ratio;
  const across = narrow * scale;
  const [left, top] = [width / 2 - view.east * across, height / 2 + view.north * scale];
  const xy = new Int16Array(2 * east.length).fill(outside);
  for (let at = 0; at < east.length; at += 1) {
    const x = Math.round(left + (east[at] ?? 0) * across);
    const y = Math.round(top - (north[at] ?? 0) * scale);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    xy[2 * at] = x;
    xy[2 * at + 1] = y;
  }
  return xy;
}

function stampAll(
  canvas: Canvas,
  xy: Int16Array,
  group: Uint8Array,
  stamps: readonly Stamp[],
): void {
  const { width, height } = canvas;
  const taken = new Uint8Array(width * height);
  for (let at = 0; at < group.length; at += 1) {
    const x = xy[2 * at] ?? outside;
    if (x === outside) continue;
    const y = xy[2 * at + 1] ?? outside;
    const mark = group[at] ?? 0;
    if (taken[y * width + x] === mark + 1) continue;
    taken[y * width + x] = mark + 1;
    const stamp = stamps[mark];
    if (stamp) press(canvas, stamp, x, y);
  }
}

function press({ pixels, width, height }: Canvas, stamp: Stamp, x: number, y: number): void {
  const { dx, dy, color } = stamp;
  for (let i = 0; i < dx.length; i += 1) {
    const px = x + (dx[i] ?? 0);
    const py = y + (dy[i] ?? 0);
    if (px >= 0 && px < width && py >= 0 && py < height) pixels[py * width + px] = color;
  }
}

function stampOf(group: number, half: number, color: string): Stamp {
  const reach = Math.ceil(half * 1.2);
  const dx: number[] = [];
  const dy: number[] = [];
  for (let y = -reach; y <= reach; y += 1) {
    for (let x = -reach; x <= reach; x += 1) {
      if (!isInShape(shapeOf(group), x / half, y / half)) continue;
      dx.push(x);
      dy.push(y);
    }
  }
  return { dx: Int8Array.from(dx), dy: Int8Array.from(dy), color: memoryColor(color) };
}

function isInShape(corners: readonly (readonly [number, number])[], x: number, y: number): boolean {
  let inside = false;
  let [px, py] = corners.at(-1) ?? [0, 0];
  for (const [cx, cy] of corners) {
    if (cy > y !== py > y && x < ((px - cx) * (y - cy)) / (py - cy) + cx) inside = !inside;
    [px, py] = [cx, cy];
  }
  return inside;
}

/** `#rrggbb` as the bytes red, green, blue and alpha make one number where the lowest byte comes first. */
function memoryColor(color: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
  return ((255 << 24) | ((blue ?? 0) << 16) | ((green ?? 0) << 8) | (red ?? 0)) >>> 0;
}
