/** Points and what they belong to, an entry each in every array. Degrees. */
export type Points = {
  readonly east: Float32Array;
  readonly north: Float32Array;
  /** The place of each one's group in `groups`. */
  readonly group: Uint8Array;
};

/** What points are told apart by: what it is called, and how many belong to it. */
export type Group = { readonly label: string; readonly count: number };

/** Land that belongs to a group: closed lines of east, north, east, north and so on; a line within another is a hole. */
export type Area = { readonly group: number; readonly rings: readonly Float32Array[] };

/** So far, in degrees, points of one place are moved at most, and so far two of them at least if they are few. */
const farthest = 0.45;
const apart = 0.012;
/** The golden angle: turn by turn the points of one place fill a disc evenly. */
const turn = Math.PI * (3 - Math.sqrt(5));

/** Points that would hide each other are laid round their place, so that a thousand clients of one town do not look like one. */
export function spread(points: Points): Points {
  const east = points.east.slice();
  const north = points.north.slice();
  const counts = new Map<number, number>();
  const keys = Float64Array.from(east, (x, at) => keyOf(x, points.north[at] ?? 0));
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  const met = new Map<number, number>();
  for (const [at, key] of keys.entries()) {
    const count = counts.get(key) ?? 1;
    if (count < 2) continue;
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    const radius = Math.min(farthest, apart * Math.sqrt(count)) * Math.sqrt(nth / count);
    east[at] = (east[at] ?? 0) + radius * Math.cos(nth * turn) * 1.2;
    north[at] = (north[at] ?? 0) + radius * Math.sin(nth * turn);
  }
  return { ...points, east, north };
}

/** To about ten metres. */
function keyOf(east: number, north: number): number {
  return Math.round(east * 1e4) * 4e6 + Math.round(north * 1e4);
}
