import { letterBit } from '../../../shared/domain/search/readings.ts';
import { readingsOf } from './pinyin.ts';

/**
 * How a character can be typed, as a small number: characters with the same readings share one, so that what was typed is
 * compared with each way of reading once, and not with each of a million characters. See `readsAs` for what a match is.
 */
export const nothing = 0;
/** The second half of a character of two halves: it neither matches nor ends a match. */
export const secondHalf = 1;
const unknown = 0xffff;

type Way = {
  /** What it stands for itself, a letter a–z; '' for any other character. */
  readonly letter: string;
  readonly readings: readonly string[];
  /** The letters with which typing it can begin, and those with which it can end before the next character; a bit each. */
  readonly initials: number;
  readonly ends: number;
  /** The pairs of letters within its readings. */
  readonly pairs: readonly number[];
};

const noWay: Way = { letter: '', readings: [], initials: 0, ends: 0, pairs: [] };
const ways: Way[] = [noWay, noWay];
const wayOfKey = new Map<string, number>();
const wayOfUnit = new Uint16Array(2 ** 16).fill(unknown);

export function initialsOf(way: number): number {
  return ways[way]?.initials ?? 0;
}

export function endsOf(way: number): number {
  return ways[way]?.ends ?? 0;
}

export function pairsOf(way: number): readonly number[] {
  return ways[way]?.pairs ?? [];
}

/** Two letters one behind the other, as a number below 26². */
function pairsIn(text: string): number[] {
  return Array.from(text.slice(1), (_, i) => numberOf(text, i) * 26 + numberOf(text, i + 1));
}

function numberOf(text: string, at: number): number {
  return text.charCodeAt(at) - 97;
}

/** The way in which each place of a text can be typed. */
export function encoded(text: string): Uint16Array {
  const spelling = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    const known = wayOfUnit[unit] ?? unknown;
    if (known !== unknown) {
      spelling[at] = known;
      continue;
    }
    const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
    const way = wayOf(character);
    spelling[at] = way;
    if (character.length === 1) wayOfUnit[unit] = way;
    else {
      at += 1;
      spelling[at] = secondHalf;
    }
  }
  return spelling;
}

function wayOf(character: string): number {
  const letter = /^[a-z]$/u.test(character) ? character : '';
  const readings = readingsOf(character);
  if (letter === '' && readings.length === 0) return nothing;
  const key = `${letter} ${readings.join(' ')}`;
  const known = wayOfKey.get(key);
  if (known !== undefined) return known;
  ways.push(newWay(letter, readings.filter(isSpelled)));
  wayOfKey.set(key, ways.length - 1);
  return ways.length - 1;
}

function newWay(letter: string, readings: readonly string[]): Way {
  const bitsOf = (letters: readonly string[]) =>
    letters.reduce((bits, one) => bits | letterBit(one), letterBit(letter));
  const firsts = readings.map((reading) => reading.charAt(0));
  const lasts = readings.map((reading) => reading.slice(-1));
  return {
    letter,
    readings,
    initials: bitsOf(firsts),
    ends: bitsOf([...firsts, ...lasts]),
    pairs: readings.flatMap(pairsIn),
  };
}

function isSpelled(reading: string): boolean {
  return /^[a-z]+$/u.test(reading);
}

/** Longer words are not spelled: the steps through one are the bits of a number. */
export const longestSpelled = 30;

/** Looks for one spelled word (a–z, at most `longestSpelled` letters) in encoded texts. */
export class SpelledWord {
  readonly firstLetter: number;
  /** Its letters two by two. */
  readonly pairs: readonly number[];
  private readonly word: string;
  /** By way and by letters typed so far: the numbers of letters that may be typed behind it, one bit each. */
  private steps = new Uint32Array();
  private ready = new Uint8Array();

  constructor(word: string) {
    this.word = word;
    this.firstLetter = numberOf(word, 0);
    this.pairs = pairsIn(word);
  }

  isIn(spelling: Uint16Array, from: number, end: number): boolean {
    const { length } = this.word;
    const done = 2 ** length;
    let open = 1;
    for (let at = from; at < end; at += 1) {
      const way = spelling[at] ?? nothing;
      if (way === secondHalf) continue;
      open = way === nothing ? 1 : this.after(way, open);
      if (open & done) return true;
    }
    return false;
  }

  /** What may have been typed behind a character, `open` being what may have been typed before it. A match may begin anywhere. */
  private after(way: number, open: number): number {
    if (way >= this.ready.length) this.makeRoom();
    if (this.ready[way] === 0) this.prepare(way);
    const base = way * this.word.length;
    let next = 1;
    for (let rest = open; rest !== 0; rest &= rest - 1) {
      next |= this.steps[base + (31 - Math.clz32(rest & -rest))] ?? 0;
    }
    return next;
  }

  private makeRoom(): void {
    const steps = new Uint32Array(ways.length * this.word.length);
    steps.set(this.steps);
    const ready = new Uint8Array(ways.length);
    ready.set(this.ready);
    this.steps = steps;
    this.ready = ready;
  }

  private prepare(way: number): void {
    const { word } = this;
    const { letter, readings } = ways[way] ?? noWay;
    for (let typed = 0; typed < word.length; typed += 1) {
      let next = 0;
      if (letter !== '' && word.startsWith(letter, typed)) next |= 2 ** (typed + 1);
      for (const reading of readings) {
        if (word.charAt(typed) === reading.charAt(0)) next |= 2 ** (typed + 1);
        const rest = word.slice(typed, typed + reading.length);
        if (rest.length > 1 && reading.startsWith(rest)) next |= 2 ** (typed + rest.length);
      }
      this.steps[way * word.length + typed] = next;
    }
    this.ready[way] = 1;
  }
}
