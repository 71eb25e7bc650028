import type { Id } from '../../../record/id.ts';
import type { LikenessReason, Sketch, Sketched } from './likeness.ts';
import { fewestCharacters, likeness, sketchOf, worthALook } from './likeness.ts';
import { tellingLength } from './place.ts';
import { saysEnough, withOneLess } from './slip.ts';

/** Two clients that may be one; `first` is the smaller id, so the one that was entered first. */
export type LikelyPair = {
  readonly first: Id;
  readonly second: Id;
  readonly score: number;
  readonly reasons: readonly LikenessReason[];
};

/** So many clients that share a key are all compared with each other; of more, each with the next one only. */
const allWithAll = 12;
/** A step of the search takes some milliseconds. */
const comparisonsAtOnce = 1000;
/** A key and a client's place share one exact number: 32 bits for the one, 21 for the other. */
const places = 2 ** 21;

/**
 * Finds the likely pairs of a book without comparing everybody with everybody. Each client leaves keys: what its name, phone,
 * code or address comes down to, and its name with each character left out. Only clients that share a key are compared. The keys
 * are numbers in one sorted array, so that a hundred thousand clients take a few seconds and some ten megabytes.
 */
export class PairFinder {
  private readonly sketches: Sketch[] = [];
  private keys = new Float64Array(1024);
  private count = 0;

  add(client: Sketched): void {
    const sketch = sketchOf(client);
    const place = this.sketches.push(sketch) - 1;
    for (const key of keysOf(sketch)) this.note(hashOf(key) * places + place);
  }

  /** The likely pairs, the likeliest first. */
  pairs(): readonly LikelyPair[] {
    const search = this.search();
    for (;;) {
      const step = search.next();
      if (step.done === true) return step.value;
    }
  }

  /** The same in short steps, between which a worker can answer others. */
  *search(): Generator<undefined, readonly LikelyPair[]> {
    const seen = new Set<number>();
    const found: LikelyPair[] = [];
    for (const group of this.groups()) {
      for (const [a, b] of couples(group)) {
        const couple = a * places + b;
        if (seen.has(couple)) continue;
        seen.add(couple);
        const pair = this.compare(a, b);
        if (pair) found.push(pair);
        if (seen.size % comparisonsAtOnce === 0) yield;
      }
    }
    return found.toSorted((a, b) => b.score - a.score || a.first.localeCompare(b.first));
  }

  private compare(a: number, b: number): LikelyPair | null {
    const left = this.sketches[a];
    const right = this.sketches[b];
    if (!left || !right || left.id === right.id) return null;
    const { score, reasons } = likeness(left, right);
    if (score < worthALook) return null;
    const [first, second] = left.id < right.id ? [left.id, right.id] : [right.id, left.id];
    return { first, second, score, reasons };
  }

  /** The places of clients that share a key, in rising order. */
  private *groups(): Generator<readonly number[]> {
    const sorted = this.keys.subarray(0, this.count).toSorted();
    let from = 0;
    while (from < sorted.length) {
      const key = Math.floor((sorted[from] ?? 0) / places);
      let to = from + 1;
      while (to < sorted.length && Math.floor((sorted[to] ?? 0) / places) === key) to += 1;
      if (to - from > 1) {
        const group = Array.from(sorted.subarray(from, to), (entry) => entry % places);
        yield [...new Set(group)];
      }
      from = to;
    }
  }

  private note(entry: number): void {
    if (this.count === this.keys.length) {
      const larger = new Float64Array(this.keys.length * 2);
      larger.set(this.keys);
      this.keys = larger;
    }
    this.keys[this.count] = entry;
    this.count += 1;
  }
}

function* couples(group: readonly number[]): Generator<readonly [number, number]> {
  const reach = group.length > allWithAll ? 1 : group.length;
  for (const [i, a] of group.entries()) {
    for (const b of group.slice(i + 1, i + 1 + reach)) yield [a, b];
  }
}

function keysOf({ name, characters, code, phones, place }: Sketch): readonly string[] {
  const keys = phones.map((phone) => `p${phone}`);
  if (name.core !== '') keys.push(`n${name.core}`);
  if (characters.length >= fewestCharacters) keys.push(`s${characters}`);
  if (code !== '') keys.push(`c${code}`);
  if (place.text.length >= tellingLength) keys.push(`a${place.text}`);
  if (!name.isBranch && saysEnough(name.core)) {
    for (const shorter of withOneLess(name.core)) keys.push(`d${shorter}`);
  }
  return keys;
}

/** FNV-1a over the code units, 32 bits. Two keys of one hash only cost a comparison. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  }
  return hash >>> 0;
}
