import { inOrderOfNumbers } from '../sort-numbers.ts';

/** Things that have a day each, at places that are used again. */
export type Dated = {
  /** Places up to this one are in use, or free. */
  readonly length: number;
  readonly days: Int32Array;
  /** Whose they are; negative where the place is free. */
  readonly clients: Int32Array;
};

/** So many may wait beside the order before it is made anew. */
const mayWait = 4096;

/**
 * The places in the order of their days, so that some days of many years are found without looking at all of them. It is made when it
 * is first asked for; what comes later waits beside it.
 */
export class DayOrder {
  private places: Int32Array = new Int32Array();
  private days: Int32Array = new Int32Array();
  private isMade = false;
  private readonly waiting = new Set<number>();

  /** A place holds something else from now on. */
  changed(place: number): void {
    if (this.isMade) this.waiting.add(place);
  }

  get bytes(): number {
    return this.places.byteLength + this.days.byteLength;
  }

  /** The places of each day from `from` to `to`, both included, the latest day first; within a day in no order. */
  *falling(dated: Dated, from: number, to: number): Generator<readonly number[]> {
    this.prepare(dated);
    const beside = this.besides(dated, from, to);
    const besideDays = [...beside.keys()].toSorted((a, b) => b - a);
    let next = firstAfter(this.days, to) - 1;
    for (;;) {
      const day = Math.max(this.days[next] ?? -Infinity, besideDays[0] ?? -Infinity);
      if (day < from || day === -Infinity) return;
      if (besideDays[0] === day) besideDays.shift();
      const until = firstAfter(this.days, day - 1);
      const lying = [...this.places.subarray(until, next + 1)].filter(
        (place) => isThere(dated, place) && !this.waiting.has(place),
      );
      next = until - 1;
      yield [...lying, ...(beside.get(day) ?? [])];
    }
  }

  private prepare(dated: Dated): void {
    if (this.isMade && this.waiting.size <= mayWait) return;
    const days = dated.days.subarray(0, dated.length);
    this.places = inOrderOfNumbers(Float64Array.from(days), false);
    this.days = this.places.map((place) => days[place] ?? 0);
    this.waiting.clear();
    this.isMade = true;
  }

  private besides(dated: Dated, from: number, to: number): Map<number, number[]> {
    const among = [...this.waiting].filter((place) => {
      const day = dated.days[place] ?? 0;
      return day >= from && day <= to && isThere(dated, place);
    });
    return Map.groupBy(among, (place) => dated.days[place] ?? 0);
  }
}

function isThere({ clients }: Dated, place: number): boolean {
  return (clients[place] ?? -1) >= 0;
}

/** The first place of the sorted numbers that holds more than this. */
function firstAfter(sorted: Int32Array, number: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
}
