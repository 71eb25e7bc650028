/** The outline of a province or of a prefecture. */
export type Outline = {
  readonly kind: 'province' | 'prefecture';
  readonly name: string;
  /** Where its name stands, in degrees. */
  readonly label: Place;
  /** Each a closed line: east, north, east, north and so on, in degrees. */
  readonly rings: readonly Float32Array[];
  readonly box: Box;
};

/** Degrees. */
export type Place = { readonly east: number; readonly north: number };
export type Box = {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
};

let read: Promise<readonly Outline[]> | null = null;

/** The outlines that the product brings along, read when the first map is seen. */
export async function readOutlines(): Promise<readonly Outline[]> {
  read ??= import('./outlines.txt?raw').then(({ default: text }) => outlinesIn(text));
  return read;
}

/** The outlines of a text as build/outlines.ts writes it. */
export function outlinesIn(text: string): readonly Outline[] {
  return text
    .trim()
    .split('\n')
    .map((line) => {
      const [kind = '', name = '', label = '', all = ''] = line.split('\t');
      const [east = 0, north = 0] = label.split(' ').map((one) => Number(one) / 100);
      const rings = all.split(',').map(ringOf);
      return {
        kind: kind === 'p' ? 'province' : 'prefecture',
        name,
        label: { east, north },
        rings,
        box: boxOf(rings),
      };
    });
}

function ringOf(text: string): Float32Array {
  const steps = text.split(' ').map(Number);
  let [x, y] = [0, 0];
  return Float32Array.from(steps, (step, at) => {
    if (at % 2 === 0) return (x += step) / 100;
    return (y += step) / 100;
  });
}

function boxOf(rings: readonly Float32Array[]): Box {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const [at, degrees] of ring.entries()) {
      if (at % 2 === 0) [west, east] = [Math.min(west, degrees), Math.max(east, degrees)];
      else [south, north] = [Math.min(south, degrees), Math.max(north, degrees)];
    }
  }
  return { west, south, east, north };
}

/** Whether a place lies within an outline (by the rule of even and odd). */
export function isWithin({ rings, box }: Outline, { east, north }: Place): boolean {
  if (east < box.west || east > box.east || north < box.south || north > box.north) return false;
  let inside = false;
  for (const ring of rings) if (isInRing(ring, east, north)) inside = !inside;
  return inside;
}

function isInRing(ring: Float32Array, east: number, north: number): boolean {
  let inside = false;
  let [px = 0, py = 0] = [ring.at(-2), ring.at(-1)];
  for (let at = 0; at < ring.length; at += 2) {
    const [x = 0, y = 0] = [ring[at], ring[at + 1]];
    if (y > north !== py > north && east < ((px - x) * (north - y)) / (py - y) + x) {
      inside = !inside;
    }
    [px, py] = [x, y];
  }
  return inside;
}
