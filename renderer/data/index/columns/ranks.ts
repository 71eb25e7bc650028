import type { PartsReader, PartsWriter } from './parts.ts';
import { UnfitSnapshot } from './parts.ts';
import { inOrderOfRanks } from './places.ts';

/** How items stand to each other; equal ones have the same rank. */
export type RankList = {
  /** By item; -1 for one that has no value. */
  readonly ranks: Int32Array;
  /** All ranks are below it. */
  readonly count: number;
};

/** What the items are, and how they are compared. */
export type Ranked = {
  /** The items are 0 up to, not including, this. */
  readonly size: () => number;
  readonly hasValue: (item: number) => boolean;
  readonly compare: (a: number, b: number) => number;
  readonly sorted: (items: readonly number[]) => readonly number[];
};

/**
 * Keeps items in their order. Ranks are worked out when they are first asked for, and kept true from then on: only items that
 * were touched are compared again, each finding its place by halving.
 */
export class Ranks {
  private readonly of: Ranked;
  /** In their order; null until the first question. */
  private order: Int32Array | null = null;
  /** By place in the order: 1 where an item is greater than the one before it. */
  private greater: Uint8Array = new Uint8Array();
  private readonly touched = new Set<number>();
  private known: RankList | null = null;

  constructor(of: Ranked) {
    this.of = of;
  }

  /** An item has come, gone or changed. */
  touch(item: number): void {
    if (this.order) this.touched.add(item);
  }

  list(): RankList {
    const order = this.ordered();
    this.known ??= this.ranked(order);
    return this.known;
  }

  /** The items that have a value, in their order. */
  ordered(): Int32Array {
    const { order, touched } = this;
    if (order && touched.size === 0) return order;
    return order && touched.size * 4 <= order.length ? this.putInPlace(order) : this.sortAnew();
  }

  get bytes(): number {
    const { order, greater, known } = this;
    return (order?.byteLength ?? 0) + greater.byteLength + (known?.ranks.byteLength ?? 0);
  }

  /** Written only where it was ever asked for. */
  write(parts: PartsWriter, name: string): void {
    if (this.order) parts.array(name, this.list().ranks);
  }

  read(parts: PartsReader, name: string): void {
    if (!parts.has(name)) return;
    const ranks = parts.ints(name, this.of.size());
    const items = ranks.reduce((items, rank) => items + Number(rank >= 0), 0);
    const count = ranks.reduce((count, rank) => Math.max(count, rank + 1), 0);
    if (count > items) throw new UnfitSnapshot(name);
    this.order = inOrderOfRanks(ranks, count, false).slice(0, items);
    this.greater = new Uint8Array(items);
    for (let place = 0; place < items; place += 1) {
      const isSame =
        place > 0 && rankAt(this.order, ranks, place) === rankAt(this.order, ranks, place - 1);
      this.greater[place] = Number(!isSame);
    }
    this.known = { ranks, count };
  }

  private sortAnew(): Int32Array {
    const items: number[] = [];
    const size = this.of.size();
    for (let item = 0; item < size; item += 1) if (this.of.hasValue(item)) items.push(item);
    const order = Int32Array.from(this.of.sorted(items));
    return this.setOrder(order, order.keys(), new Uint8Array(order.length));
  }

  /** Takes an order; at the unsure places it is not yet known whether an item is greater than the one before it. */
  private setOrder(order: Int32Array, unsure: Iterable<number>, greater: Uint8Array): Int32Array {
    for (const place of unsure) {
      if (place >= order.length) continue;
      const differs =
        place === 0 || this.of.compare(order[place - 1] ?? 0, order[place] ?? 0) !== 0;
      greater[place] = Number(differs);
    }
    this.order = order;
    this.greater = greater;
    this.touched.clear();
    this.known = null;
    return order;
  }

  private putInPlace(order: Int32Array): Int32Array {
    const { of, greater, touched } = this;
    const stay = new Int32Array(order.length);
    const staysGreater = new Uint8Array(order.length);
    let staying = 0;
    let isGreater = 0;
    for (let place = 0; place < order.length; place += 1) {
      const item = order[place] ?? 0;
      isGreater |= greater[place] ?? 0;
      if (touched.has(item)) continue;
      stay[staying] = item;
      staysGreater[staying] = isGreater;
      staying += 1;
      isGreater = 0;
    }
    const coming = of.sorted([...touched].filter((item) => of.hasValue(item)));
    const next = new Int32Array(staying + coming.length);
    const nextGreater = new Uint8Array(next.length);
    const unsure = new Set<number>([0]);
    let taken = 0;
    let to = 0;
    const takeUpTo = (end: number) => {
      next.set(stay.subarray(taken, end), to);
      nextGreater.set(staysGreater.subarray(taken, end), to);
      to += end - taken;
      taken = end;
    };
    for (const item of coming) {
      takeUpTo(placeFor(stay.subarray(0, staying), item, taken, of.compare));
      unsure.add(to).add(to + 1);
      next[to] = item;
      to += 1;
    }
    takeUpTo(staying);
    return this.setOrder(next, unsure, nextGreater);
  }

  private ranked(order: Int32Array): RankList {
    const ranks = new Int32Array(this.of.size()).fill(-1);
    let rank = -1;
    for (let place = 0; place < order.length; place += 1) {
      rank += this.greater[place] ?? 0;
      ranks[order[place] ?? 0] = rank;
    }
    return { ranks, count: rank + 1 };
  }
}

/** The first place from `from` on whose item does not come before `item`. */
function placeFor(
  order: Int32Array,
  item: number,
  from: number,
  compare: (a: number, b: number) => number,
): number {
  let low = from;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (compare(order[middle] ?? 0, item) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rankAt(order: Int32Array, ranks: Int32Array, place: number): number | undefined {
  return ranks[order[place] ?? 0];
}
