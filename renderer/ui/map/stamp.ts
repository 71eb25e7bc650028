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

/**
 * Sets every point's mark into an image. Of points of one group in the same pixel only the first is drawn, so that a hundred thousand cost
 * little more than the pixels that are seen. Chosen ones come last, with a rim.
 */
export function stampPoints(image: ImageData, stamping: Stamping): void {
  const { points, groups, selected, look, view, ratio } = stamping;
  const pixels = new Uint32Array(image.data.buffer);
  const { width, height } = image;
  const half = halfWidth(view.scale) * ratio;
  const stamps = Array.from({ length: groups }, (_, group) =>
    stampOf(group, half, colorOf(look, group)),
  );
  const taken = new Uint8Array(width * height);
  const scale = view.scale * ratio;
  const [left, top] = [width / 2 - view.east * narrow * scale, height / 2 + view.north * scale];
  const { east, north, group } = points;
  for (let at = 0; at < east.length; at += 1) {
    const x = Math.round(left + (east[at] ?? 0) * narrow * scale);
    const y = Math.round(top - (north[at] ?? 0) * scale);
    if (x < 0 || y < 0 || x >= width || y >= height) continue;
    const mark = (group[at] ?? 0) + 1;
    if (taken[y * width + x] === mark) continue;
    taken[y * width + x] = mark;
    const stamp = stamps[mark - 1];
    if (stamp) press(pixels, width, height, stamp, x, y);
  }
  const rims = Array.from({ length: groups }, (_, one) =>
    stampOf(one, half + 2.5 * ratio, look.text),
  );
  for (const at of selected) {
    const x = Math.round(left + (east[at] ?? 0) * narrow * scale);
    const y = Math.round(top - (north[at] ?? 0) * scale);
    const of = group[at] ?? 0;
    for (const stamp of [rims[of], stamps[of]]) {
      if (stamp) press(pixels, width, height, stamp, x, y);
    }
  }
}

function press(
  pixels: Uint32Array,
  width: number,
  height: number,
  { dx, dy, color }: Stamp,
  x: number,
  y: number,
): void {
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
