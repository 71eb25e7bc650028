import type { Box, Place } from './outlines.ts';

/**
 * What of the map is seen: the place in the middle, and how many pixels a degree of latitude takes. The projection is equirectangular, true
 * at 35° north, where China has its middle: a degree of longitude is shorter by its cosine.
 */
export type MapView = { readonly east: number; readonly north: number; readonly scale: number };
export type Size = { readonly width: number; readonly height: number };

/** Degrees of longitude are so much shorter than those of latitude. */
export const narrow = Math.cos((35 * Math.PI) / 180);

/** From the whole earth to some twenty metres a pixel. */
const scales = { least: 1.5, most: 5000 };

export function zoomed(
  view: MapView,
  size: Size,
  by: number,
  at: { readonly x: number; readonly y: number },
): MapView {
  const scale = Math.min(scales.most, Math.max(scales.least, view.scale * by));
  const before = placeAt(view, size, at);
  const after = placeAt({ ...view, scale }, size, at);
  return withinEarth({
    east: view.east + before.east - after.east,
    north: view.north + before.north - after.north,
    scale,
  });
}

export function moved(view: MapView, x: number, y: number): MapView {
  const { east, north, scale } = view;
  return withinEarth({ east: east - x / scale / narrow, north: north + y / scale, scale });
}

function withinEarth({ east, north, scale }: MapView): MapView {
  const within = (value: number, limit: number) => Math.min(limit, Math.max(-limit, value));
  return { east: within(east, 180), north: within(north, 90), scale };
}

export function placeAt(
  { east, north, scale }: MapView,
  { width, height }: Size,
  { x, y }: { readonly x: number; readonly y: number },
): Place {
  return {
    east: east + (x - width / 2) / scale / narrow,
    north: north - (y - height / 2) / scale,
  };
}

/** The pixel of a place. */
export function pixelOf(
  { east, north, scale }: MapView,
  { width, height }: Size,
  place: Place,
): { readonly x: number; readonly y: number } {
  return {
    x: width / 2 + (place.east - east) * narrow * scale,
    y: height / 2 - (place.north - north) * scale,
  };
}

/** All of a box, with a margin. */
export function fitting({ west, south, east, north }: Box, { width, height }: Size): MapView {
  const margin = 0.92;
  const across = Math.max((east - west) * narrow, 0.2);
  const down = Math.max(north - south, 0.2);
  const scale = margin * Math.min(width / across, height / down);
  return withinEarth({
    east: (west + east) / 2,
    north: (south + north) / 2,
    scale: Math.min(scales.most, Math.max(scales.least, scale)),
  });
}

/** What is seen of the earth. */
export function seenBox(view: MapView, size: Size): Box {
  const { east: west, north } = placeAt(view, size, { x: 0, y: 0 });
  const { east, north: south } = placeAt(view, size, { x: size.width, y: size.height });
  return { west, south, east, north };
}

/** China, its south-westernmost islands left out, with the points that lie beyond it. */
export function boxAround(east: Float32Array, north: Float32Array): Box {
  let box: Box = { west: 73.5, south: 17.8, east: 135.2, north: 53.7 };
  for (const [at, x] of east.entries()) {
    const y = north[at] ?? 0;
    if (x < box.west || x > box.east || y < box.south || y > box.north) {
      box = {
        west: Math.min(box.west, x),
        south: Math.min(box.south, y),
        east: Math.max(box.east, x),
        north: Math.max(box.north, y),
      };
    }
  }
  return box;
}
