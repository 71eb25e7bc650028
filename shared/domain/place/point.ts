import { z } from 'zod';

/** A place on the earth, in degrees (WGS 84); north and east are positive. */
export type Point = { readonly east: number; readonly north: number };

export const pointSchema = z.object({
  east: z.number().min(-180).max(180),
  north: z.number().min(-90).max(90),
});

/** The mean radius of the earth (IUGG), in kilometres. */
const radius = 6371.009;

/** Kilometres between two points as the crow flies (haversine formula, on a sphere). */
export function kilometresBetween(a: Point, b: Point): number {
  const north = radians(b.north - a.north);
  const east = radians(b.east - a.east);
  const h =
    Math.sin(north / 2) ** 2 +
    Math.cos(radians(a.north)) * Math.cos(radians(b.north)) * Math.sin(east / 2) ** 2;
  return 2 * radius * Math.asin(Math.min(1, Math.sqrt(h)));
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}
