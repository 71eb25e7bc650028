import type { Points } from './map-points.ts';
import type { MapView, Size } from './view.ts';
import { narrow, placeAt } from './view.ts';

/** What is seen of the map, and on how many pixels. */
type Seen = { readonly view: MapView; readonly size: Size };
type Pixel = { readonly x: number; readonly y: number };

/** The point nearest to a pixel, at most so many pixels away; null for none. */
export function nearestPoint(
  { east, north }: Points,
  { view, size }: Seen,
  at: Pixel,
  within: number,
): number | null {
  const place = placeAt(view, size, at);
  let nearest: number | null = null;
  let least = (within / view.scale) ** 2;
  for (let i = 0; i < east.length; i += 1) {
    const dx = ((east[i] ?? 0) - place.east) * narrow;
    const dy = (north[i] ?? 0) - place.north;
    const distance = dx * dx + dy * dy;
    if (distance <= least) [nearest, least] = [i, distance];
  }
  return nearest;
}

/** The points in the rectangle between two pixels. */
export function pointsBetween(
  { east, north }: Points,
  { view, size }: Seen,
  one: Pixel,
  other: Pixel,
): readonly number[] {
  const [a, b] = [placeAt(view, size, one), placeAt(view, size, other)];
  const [west, right] = [Math.min(a.east, b.east), Math.max(a.east, b.east)];
  const [south, top] = [Math.min(a.north, b.north), Math.max(a.north, b.north)];
  const found: number[] = [];
  for (let i = 0; i < east.length; i += 1) {
    const [x, y] = [east[i] ?? 0, north[i] ?? 0];
    if (x >= west && x <= right && y >= south && y <= top) found.push(i);
  }
  return found;
}
