import { placeOfRank, valuesAtRanks } from './maths/values-at-ranks.ts';
import type { OrderTally } from './order-tally.ts';

export type Four = readonly [number, number, number, number];

export type RfmCuts = {
  readonly recency: Four | null;
  readonly frequency: Four | null;
  readonly monetary: Four | null;
};

/** Clients with an order, in the order of their numbers; all arrays are parallel. */
export type RfmScores = {
  readonly cuts: RfmCuts;
  /** The numbers of the clients. */
  readonly places: Int32Array;
  /** Days since the latest order. */
  readonly recency: Int32Array;
  readonly frequency: Int32Array;
  readonly monetary: Float64Array;
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
};

/** Scores what was tallied up to `today` (days since 1970-01-01), for all clients or for some; see `rfm`. */
export function scoreTally(tally: OrderTally, today: number, among?: Int32Array): RfmScores {
  const places = placesOf(tally, among);
  const n = places.length;
  const recency = new Int32Array(n);
  const frequency = new Int32Array(n);
  const monetary = new Float64Array(n);
  for (let i = 0; i < n; i += 1) {
    const place = places[i] ?? 0;
    recency[i] = today - tally.last(place);
    frequency[i] = tally.count(place);
    monetary[i] = bounded(tally.sum(place));
  }
  const cuts = {
    recency: cutsOfWhole(recency),
    frequency: cutsOfWhole(frequency),
    monetary: cutsAt(n, (ranks) => valuesAtRanks(monetary, ranks)),
  };
  return {
    cuts,
    places,
    recency,
    frequency,
    monetary,
    r: scores(recency, cuts.recency, true),
    f: scores(frequency, cuts.frequency, false),
    m: scores(monetary, cuts.monetary, false),
  };
}

function placesOf(tally: OrderTally, among?: Int32Array): Int32Array {
  const most = among?.length ?? tally.size;
  const places = new Int32Array(most);
  let n = 0;
  for (let i = 0; i < most; i += 1) {
    const place = among?.[i] ?? i;
    if (tally.count(place) === 0) continue;
    places[n] = place;
    n += 1;
  }
  return places.slice(0, n);
}

/** Far beyond all money, and small enough for a difference of two of them to be a number. */
const largest = Number.MAX_VALUE / 4;

function bounded(value: number): number {
  return Math.min(largest, Math.max(-largest, value));
}

/** The range of whole numbers up to which counting is faster than sorting. */
const countable = 2 ** 17;

/** The cuts of whole numbers, counted where they lie close together. */
function cutsOfWhole(values: Int32Array): Four | null {
  const [low, high] = rangeOf(values);
  if (high - low >= countable || high < low) {
    const rising = values.toSorted();
    return cutsAt(values.length, (ranks) => ranks.map((rank) => rising[rank] ?? 0));
  }
  const upTo = new Int32Array(high - low + 1);
  for (let i = 0; i < values.length; i += 1) {
    const at = (values[i] ?? 0) - low;
    upTo[at] = (upTo[at] ?? 0) + 1;
  }
  for (let at = 1; at < upTo.length; at += 1) upTo[at] = (upTo[at] ?? 0) + (upTo[at - 1] ?? 0);
  return cutsAt(values.length, (ranks) => ranks.map((rank) => low + placeOfRank(upTo, rank)));
}

function rangeOf(values: Int32Array): readonly [number, number] {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** The quantiles of type 7 (linear between the neighbours) at 20, 40, 60 and 80 %, plus 1. */
function cutsAt(n: number, valuesAt: (ranks: readonly number[]) => readonly number[]): Four | null {
  if (n === 0) return null;
  const ranks = [1, 2, 3, 4].map((fifths) => Math.floor(((n - 1) * fifths) / 5));
  const values = valuesAt(ranks.flatMap((rank) => [rank, Math.min(n - 1, rank + 1)]));
  const cut = (fifths: number) => {
    // In whole fifths, so that the place between two neighbours has no dust of binary fractions.
    const part = ((n - 1) * fifths) % 5;
    const [below = 0, above = 0] = values.slice(2 * (fifths - 1));
    return part === 0 ? below + 1 : below + ((above - below) * part) / 5 + 1;
  };
  return [cut(1), cut(2), cut(3), cut(4)];
}

function scores(
  values: Int32Array | Float64Array,
  cuts: Four | null,
  reversed: boolean,
): Uint8Array {
  const scored = new Uint8Array(values.length);
  if (cuts === null) return scored;
  const [a, b, c, d] = cuts;
  for (let i = 0; i < values.length; i += 1) {
    const value = values[i] ?? 0;
    const passed =
      Number(value >= a) + Number(value >= b) + Number(value >= c) + Number(value >= d);
    scored[i] = reversed ? 5 - passed : 1 + passed;
  }
  return scored;
}
