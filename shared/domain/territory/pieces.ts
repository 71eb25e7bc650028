import { at, whole } from './at.ts';
import type { Model } from './model.ts';

/** What is given away may part something else; after so many rounds it is an island. */
const rounds = 200;

/**
 * Makes every district one piece: of each, the piece with a locked unit or else the most load stays, the others go to the neighbour whose border with
 * them is longest. What has no neighbour outside stays where it is. `district` is changed.
 */
export function joinPieces(model: Model, district: Int32Array): void {
  for (let round = 0; round < rounds; round += 1) {
    if (!giveAway(model, district)) return;
  }
}

function giveAway(model: Model, district: Int32Array): boolean {
  const pieces = piecesOf(model, district);
  const main = mainPieces(model, district, pieces);
  let isMoved = false;
  for (const [number, units] of pieces.units.entries()) {
    if (main[whole(district, units[0] ?? 0)] === number || isLocked(model, units)) continue;
    const to = longestBorder(model, district, { units, main, piece: pieces.piece });
    if (to < 0) continue;
    for (const u of units) district[u] = to;
    isMoved = true;
  }
  return isMoved;
}

export type Pieces = {
  readonly piece: Int32Array;
  readonly units: readonly (readonly number[])[];
};

/** The connected pieces of all districts. */
export function piecesOf(model: Model, district: Int32Array): Pieces {
  const piece = new Int32Array(model.n).fill(-1);
  const units: (readonly number[])[] = [];
  for (let u = 0; u < model.n; u += 1) {
    if (piece[u] === -1) units.push(pieceFrom(model, u, { district, piece, number: units.length }));
  }
  return { piece, units };
}

function pieceFrom(
  { offsets, neighbours }: Model,
  start: number,
  {
    district,
    piece,
    number,
  }: { readonly district: Int32Array; readonly piece: Int32Array; readonly number: number },
): readonly number[] {
  const found = [start];
  piece[start] = number;
  for (const u of found) {
    for (let i = whole(offsets, u); i < whole(offsets, u + 1); i += 1) {
      const v = whole(neighbours, i);
      if (piece[v] !== -1 || district[v] !== district[u]) continue;
      piece[v] = number;
      found.push(v);
    }
  }
  return found;
}

function mainPieces(model: Model, district: Int32Array, { units }: Pieces): Int32Array {
  const main = new Int32Array(model.k).fill(-1);
  const most = new Float64Array(model.k).fill(-1);
  for (const [number, all] of units.entries()) {
    const to = whole(district, all[0] ?? 0);
    const load = all.reduce((sum, u) => sum + at(model.load, u), 0);
    const weight = isLocked(model, all) ? Number.MAX_VALUE : load;
    if (weight <= at(most, to)) continue;
    most[to] = weight;
    main[to] = number;
  }
  return main;
}

function isLocked({ fixed }: Model, units: readonly number[]): boolean {
  return units.some((u) => whole(fixed, u) >= 0);
}

/** The district of a main piece that most edges lead to; -1 where none does. */
function longestBorder(
  { k, offsets, neighbours }: Model,
  district: Int32Array,
  {
    units,
    main,
    piece,
  }: {
    readonly units: readonly number[];
    readonly main: Int32Array;
    readonly piece: Int32Array;
  },
): number {
  const border = new Int32Array(k);
  const own = whole(district, units[0] ?? 0);
  for (const u of units) {
    for (const v of neighbours.subarray(whole(offsets, u), whole(offsets, u + 1))) {
      const to = whole(district, v);
      if (to !== own && piece[v] === main[to]) border[to] = whole(border, to) + 1;
    }
  }
  const longest = border.reduce((most, one) => Math.max(most, one), 0);
  return longest > 0 ? border.indexOf(longest) : -1;
}
