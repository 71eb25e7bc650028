import Delaunator from 'delaunator';

type Coordinates = ArrayLike<number>;

/** The golden angle: units of one place are laid round it, so that each has neighbours of its own. */
const turn = Math.PI * (3 - Math.sqrt(5));
/** Smaller than what tells two places apart: about ten metres in degrees, ten in metres. */
const apart = 1e-6;

/**
 * Who is next to whom among points: the edges of their Delaunay triangulation (B. Delaunay 1934), all in one piece. Units at the same place are
 * neighbours of each other; points on a line are a chain.
 */
export function neighboursOf(
  x: Coordinates,
  y: Coordinates,
): readonly (readonly [number, number])[] {
  const n = x.length;
  const { triangles } = new Delaunator(apartFrom(x, y));
  const pairs = new Set<number>();
  for (let i = 0; i < triangles.length; i += 1) {
    const a = triangles[i] ?? 0;
    const b = triangles[i % 3 === 2 ? i - 2 : i + 1] ?? 0;
    pairs.add(Math.min(a, b) * n + Math.max(a, b));
  }
  const edges = Array.from(pairs, (pair) => [Math.floor(pair / n), pair % n] as const);
  return [...edges, ...chain(x, y, new Set(edges.flat()))];
}

function apartFrom(x: Coordinates, y: Coordinates): Float64Array {
  const met = new Map<string, number>();
  const all = new Float64Array(2 * x.length);
  const scale = apart * Math.max(1, spanOf(x), spanOf(y));
  for (let u = 0; u < x.length; u += 1) {
    const [ux, uy] = [x[u] ?? 0, y[u] ?? 0];
    const key = `${ux} ${uy}`;
    const nth = met.get(key) ?? 0;
    met.set(key, nth + 1);
    const radius = scale * Math.sqrt(nth);
    all[2 * u] = ux + radius * Math.cos(nth * turn);
    all[2 * u + 1] = uy + radius * Math.sin(nth * turn);
  }
  return all;
}

/** Those that no triangle has, and where there is none all of them, each with the one before it. */
function chain(
  x: Coordinates,
  y: Coordinates,
  met: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const order = Array.from({ length: x.length }, (_, u) => u).toSorted(
    (a, b) => (x[a] ?? 0) - (x[b] ?? 0) || (y[a] ?? 0) - (y[b] ?? 0) || a - b,
  );
  return order.flatMap((u, i) => {
    const before = order[i - 1];
    const isAlone = !met.has(u) || (i === 1 && !met.has(order[0] ?? 0));
    return before !== undefined && isAlone ? [[before, u] as const] : [];
  });
}

function spanOf(values: Coordinates): number {
  let [least, most] = [Infinity, -Infinity];
  for (let i = 0; i < values.length; i += 1) {
    least = Math.min(least, values[i] ?? 0);
    most = Math.max(most, values[i] ?? 0);
  }
  return most > least ? most - least : 0;
}
