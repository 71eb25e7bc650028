import Delaunator from 'delaunator';

/** Points and the field of each, an entry each in every list. Degrees. */
export type FieldPoints = {
  readonly east: ArrayLike<number>;
  readonly north: ArrayLike<number>;
  readonly group: ArrayLike<number>;
};

/** The land of a field: closed lines of east, north, east, north and so on; where they lie in each other, the inner one is a hole. */
export type FieldArea = { readonly group: number; readonly rings: readonly Float32Array[] };

type Place = { readonly x: number; readonly y: number };
type Site = Place & { readonly group: number };
/** A piece of the border of a cell, with its land on the left; `isInner` where the land beyond belongs to the same field. */
type Piece = { readonly from: Place; readonly to: Place; readonly isInner: boolean };

/** A degree of longitude is so much shorter than one of latitude where China has its middle. */
const narrow = Math.cos((35 * Math.PI) / 180);
/** Corners of a whole circle. */
const corners = 24;
const sampled = 4000;
/** Points nearer to each other than about a metre are at one place. */
const places1m = 1e5;
/** Land reaches as far as most neighbours are apart, times this. */
const reachOfNeighbours = { quantile: 0.9, part: 0.6, least: 0.15 };

/**
 * The land of each field: what is nearest to one of its points (Voronoi cells), as far as land reaches. Of points at one place the field counts that most of
 * them belong to.
 */
export function areasOf(points: FieldPoints): readonly FieldArea[] {
  const sites = sitesOf(points);
  const cells = new Cells(sites);
  const byGroup = new Map<number, Piece[]>();
  for (const [at, { group }] of sites.entries()) {
    const pieces = cells.borderOf(at);
    if (pieces.length === 0) continue;
    const of = byGroup.get(group);
    if (of) of.push(...pieces);
    else byGroup.set(group, pieces);
  }
  return [...byGroup]
    .map(([group, pieces]) => ({ group, rings: ringsOf(pieces) }))
    .toSorted((a, b) => a.group - b.group);
}

/** How far, in degrees of latitude, the land of a point reaches. */
export function reachOf(lengths: Float64Array): number {
  const { quantile, part, least } = reachOfNeighbours;
  // Of many, each nth tells as much.
  const nth = Math.ceil(lengths.length / sampled);
  const sorted = lengths.filter((_, i) => i % nth === 0).toSorted();
  return Math.max(least, part * (sorted[Math.floor(quantile * (sorted.length - 1))] ?? 0));
}

function sitesOf({ east, north, group }: FieldPoints): readonly Site[] {
  const places = new Map<number, number>();
  const at: Place[] = [];
  const groups: number[][] = [];
  for (let i = 0; i < east.length; i += 1) {
    const [x, y] = [east[i] ?? 0, north[i] ?? 0];
    const key = Math.round(x * places1m) * 360 * places1m + Math.round(y * places1m);
    const known = places.get(key);
    if (known === undefined) {
      places.set(key, at.length);
      at.push({ x: x * narrow, y });
      groups.push([group[i] ?? 0]);
    } else groups[known]?.push(group[i] ?? 0);
  }
  return at.map((place, i) => ({ ...place, group: mostOf(groups[i] ?? []) }));
}

/** The number that is met most; of equals the smallest. */
function mostOf(numbers: readonly number[]): number {
  const [only = 0] = numbers;
  if (numbers.length === 1) return only;
  const of = Map.groupBy(numbers, (one) => one);
  const [most] = [...of].toSorted(([a, n], [b, m]) => m.length - n.length || a - b);
  return most?.[0] ?? only;
}

/** Voronoi cells, cut where they are farther from their point than land reaches. */
class Cells {
  private readonly reach: number;
  private readonly sites: readonly Site[];
  private readonly onBorder: Uint8Array;
  private readonly sides: (Piece & { readonly angle: number })[][];
  /** Centres of the circles round the triangles; null where the circle is larger than land reaches. */
  private readonly centres: readonly { readonly at: Place; readonly isLand: boolean }[];

  constructor(sites: readonly Site[]) {
    this.sites = sites;
    const { triangles, halfedges, hull } = new Delaunator(
      Float64Array.from({ length: 2 * sites.length }, (_, i) =>
        i % 2 === 0 ? (sites[i >> 1]?.x ?? 0) : (sites[i >> 1]?.y ?? 0),
      ),
    );
    const edges = edgesOf(triangles, halfedges, hull);
    const lengths = Float64Array.from(edges, ([a, b]) => distance(this.site(a), this.site(b)));
    this.reach = reachOf(lengths);
    this.centres = Array.from({ length: triangles.length / 3 }, (_, t) => {
      const [a, b, c] = [0, 1, 2].map((k) => this.site(triangles[3 * t + k] ?? 0));
      const at = centreOf(a ?? nowhere, b ?? nowhere, c ?? nowhere);
      return { at, isLand: distance(at, a ?? nowhere) <= this.reach };
    });
    this.onBorder = new Uint8Array(sites.length).fill(edges.length === 0 ? 1 : 0);
    for (const edge of edges) this.markBorder(edge);
    this.sides = Array.from(this.onBorder, () => []);
    for (const edge of edges) this.addSide(edge);
  }

  /** The pieces of a cell's border beyond which another field or nobody's land lies. */
  borderOf(at: number): Piece[] {
    const { x, y } = this.site(at);
    if (this.onBorder[at] === 0) return [];
    const sides = (this.sides[at] ?? []).toSorted((a, b) => a.angle - b.angle);
    if (sides.length === 0) return this.arc({ x, y }, 0, 2 * Math.PI);
    return sides.flatMap((side, i) => {
      const after = sides[(i + 1) % sides.length] ?? side;
      const own = side.isInner ? [] : [side];
      if (after.from === side.to) return own;
      const start = Math.atan2(side.to.y - y, side.to.x - x);
      const end = Math.atan2(after.from.y - y, after.from.x - x);
      const arc = this.arc({ x, y }, start, end > start ? end : end + 2 * Math.PI);
      return [...own, ...joined(arc, side.to, after.from)];
    });
  }

  private site(at: number): Site {
    return this.sites[at] ?? { ...nowhere, group: 0 };
  }

  /** Whoever is surrounded by its own field has no border to draw; those are nearly all. */
  private markBorder([a, b, left, right]: Edge): void {
    const isLand = this.centres[left]?.isLand === true && this.centres[right]?.isLand === true;
    if (isLand && this.site(a).group === this.site(b).group) return;
    this.onBorder[a] = 1;
    this.onBorder[b] = 1;
  }

  /** The border between two points: the part of the line half-way that has land. */
  private addSide([a, b, left, right]: Edge): void {
    if (this.onBorder[a] === 0 && this.onBorder[b] === 0) return;
    const [one, other] = [this.site(a), this.site(b)];
    const [dx, dy] = [other.x - one.x, other.y - one.y];
    const middle = { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 };
    const half = Math.hypot(dx, dy) / 2;
    if (half >= this.reach) return;
    const most = Math.sqrt(this.reach ** 2 - half ** 2) / (2 * half);
    // Along the line, in lengths of the way between the two, with the first point on the left.
    const end = (triangle: number, side: 1 | -1): Place | null => {
      const centre = this.centres[triangle];
      if (centre?.isLand) return centre.at;
      const along = centre
        ? ((centre.at.y - middle.y) * dx - (centre.at.x - middle.x) * dy) / (4 * half * half)
        : side;
      if (along * side < 0) return null;
      return { x: middle.x - dy * most * side, y: middle.y + dx * most * side };
    };
    const [from, to] = [end(right, -1), end(left, 1)];
    if (!from || !to || from === to) return;
    const isInner = one.group === other.group;
    this.sides[a]?.push({ from, to, isInner, angle: Math.atan2(dy, dx) });
    this.sides[b]?.push({ from: to, to: from, isInner, angle: Math.atan2(-dy, -dx) });
  }

  private arc({ x, y }: Place, start: number, end: number): Piece[] {
    const step = (2 * Math.PI) / corners;
    const count = Math.max(1, Math.ceil((end - start) / step));
    const places = Array.from({ length: count + 1 }, (_, i) => {
      const angle = start + ((end - start) * i) / count;
      return { x: x + this.reach * Math.cos(angle), y: y + this.reach * Math.sin(angle) };
    });
    const [first] = places;
    if (end - start >= 2 * Math.PI && first) places[count] = first;
    return places.slice(1).map((to, i) => ({ from: places[i] ?? to, to, isInner: false }));
  }
}

const nowhere: Place = { x: 0, y: 0 };

/** Two points that are neighbours, and the triangles on the left and on the right of the way between them; −1 for none. */
type Edge = readonly [a: number, b: number, left: number, right: number];

function edgesOf(
  triangles: Uint32Array,
  halfedges: Int32Array,
  hull: Uint32Array,
): readonly Edge[] {
  // Points in a line have no triangles; they are neighbours in their order.
  if (triangles.length === 0) {
    return Array.from(hull.subarray(1), (b, i) => [hull[i] ?? 0, b, -1, -1]);
  }
  const edges: Edge[] = [];
  for (const [e, twin] of halfedges.entries()) {
    if (twin > e) continue;
    const to = triangles[e % 3 === 2 ? e - 2 : e + 1] ?? 0;
    const across = twin < 0 ? -1 : Math.floor(twin / 3);
    // Delaunator's triangles run clockwise where north is up.
    edges.push([triangles[e] ?? 0, to, across, Math.floor(e / 3)]);
  }
  return edges;
}

function distance(a: Place, b: Place): number {
  return Math.sqrt((a.x - b.x) ** 2 + (a.y - b.y) ** 2);
}

/** The centre of the circle through three points. */
function centreOf(a: Place, b: Place, c: Place): Place {
  const [bx, by, cx, cy] = [b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y];
  const [bb, cc] = [bx * bx + by * by, cx * cx + cy * cy];
  const d = 2 * (bx * cy - by * cx);
  return { x: a.x + (cy * bb - by * cc) / d, y: a.y + (bx * cc - cx * bb) / d };
}

/** An arc that begins and ends in these very places, so that lines can be followed from piece to piece. */
function joined(arc: readonly Piece[], from: Place, to: Place): readonly Piece[] {
  return arc.map((piece, i) => ({
    ...piece,
    from: i === 0 ? from : piece.from,
    to: i === arc.length - 1 ? to : piece.to,
  }));
}

/** Follows pieces from each to the one that begins where it ends. */
function ringsOf(pieces: readonly Piece[]): readonly Float32Array[] {
  const starting = Map.groupBy(pieces, ({ from }) => from);
  const left = new Map([...starting].map(([from, of]) => [from, [...of]]));
  const rings: Float32Array[] = [];
  for (const piece of pieces) {
    const ring: number[] = [];
    let one = left.get(piece.from)?.pop();
    while (one) {
      ring.push(one.from.x / narrow, one.from.y);
      one = left.get(one.to)?.pop();
    }
    if (ring.length > 4) rings.push(Float32Array.from(ring));
  }
  return rings;
}
