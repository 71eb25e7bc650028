import type { ChunkText } from './columns/text-column.ts';
import { textsPerChunk } from './columns/text-column.ts';
import type { SpelledWord } from './spelling.ts';
import { encoded, endsOf, initialsOf, nothing, pairsOf, secondHalf } from './spelling.ts';

const letters = 26;
/** A row of bits for each pair of letters, then one for each first letter. */
const rowCount = letters * letters + letters;
const wordsPerRow = textsPerChunk / 32;

/**
 * How the names of a chunk can be typed. Beside the ways in which each character can be, it knows which names hold a pair of letters
 * one behind the other, in any way of typing them, and with which letters their characters begin: most names that cannot have been
 * meant are ruled out by that, thirty-two at once.
 */
export class SpelledChunk {
  private readonly spelling: Uint16Array;
  private readonly starts: Uint32Array;
  private readonly rows = new Uint32Array(rowCount * wordsPerRow);

  /** `behindName` ends a name; what follows up to the next one is not spelled. */
  constructor({ text, starts }: ChunkText, behindName: string) {
    this.spelling = encoded(text);
    this.starts = starts;
    for (let place = 0; place + 1 < starts.length; place += 1) {
      const from = starts[place] ?? 0;
      const next = starts[place + 1] ?? from;
      const end = from === next ? from : text.indexOf(behindName, from);
      this.spelling.fill(nothing, end, next);
      this.takeIn(place, from, end);
    }
  }

  /** Calls back with the place of each open name that can be read as it was typed, a–z. */
  find(
    word: SpelledWord,
    isOpen: (place: number) => boolean,
    found: (place: number) => void,
  ): void {
    const rows = word.pairs.map((pair) => pair * wordsPerRow);
    const firstLetter = (letters * letters + word.firstLetter) * wordsPerRow;
    for (let at = 0; at < wordsPerRow; at += 1) {
      let bits = this.rows[firstLetter + at] ?? 0;
      for (let i = 0; i < rows.length && bits !== 0; i += 1) {
        bits &= this.rows[(rows[i] ?? 0) + at] ?? 0;
      }
      for (; bits !== 0; bits &= bits - 1) {
        const place = at * 32 + 31 - Math.clz32(bits & -bits);
        if (isOpen(place) && this.reads(word, place)) found(place);
      }
    }
  }

  get bytes(): number {
    return this.spelling.byteLength + this.rows.byteLength;
  }

  private reads(word: SpelledWord, place: number): boolean {
    const { spelling, starts } = this;
    // Any character that begins with a single letter is one that it can have been typed for.
    return (
      word.pairs.length === 0 || word.isIn(spelling, starts[place] ?? 0, starts[place + 1] ?? 0)
    );
  }

  private takeIn(place: number, from: number, end: number): void {
    let ends = 0;
    for (let at = from; at < end; at += 1) {
      const way = this.spelling[at] ?? nothing;
      if (way === secondHalf) continue;
      const initials = initialsOf(way);
      for (const pair of pairsOf(way)) this.mark(pair, place);
      for (let rest = initials; rest !== 0; rest &= rest - 1) {
        const letter = 31 - Math.clz32(rest & -rest);
        this.mark(letters * letters + letter, place);
        for (let before = ends; before !== 0; before &= before - 1) {
          this.mark((31 - Math.clz32(before & -before)) * letters + letter, place);
        }
      }
      ends = endsOf(way);
    }
  }

  private mark(row: number, place: number): void {
    const at = row * wordsPerRow + (place >> 5);
    this.rows[at] = (this.rows[at] ?? 0) | (1 << (place & 31));
  }
}
