import type { Id } from '../../../../shared/record/id.ts';

/** An id takes 36 characters as a text, and four words of 32 bits here. */
export const wordsPerId = 4;

const nibbles = new Uint8Array(128);
for (let digit = 0; digit < 16; digit += 1) {
  const text = digit.toString(16);
  nibbles[text.charCodeAt(0)] = digit;
  nibbles[text.toUpperCase().charCodeAt(0)] = digit;
}

/** Writes an id's four words, so that ids in the order of their words are in the order of their texts. */
export function writeId(words: Uint32Array, at: number, id: Id): void {
  words[at] = (four(id, 0) << 16) | four(id, 4);
  words[at + 1] = (four(id, 9) << 16) | four(id, 14);
  words[at + 2] = (four(id, 19) << 16) | four(id, 24);
  words[at + 3] = (four(id, 28) << 16) | four(id, 32);
}

function four(id: Id, at: number): number {
  return (
    ((nibbles[id.charCodeAt(at)] ?? 0) << 12) |
    ((nibbles[id.charCodeAt(at + 1)] ?? 0) << 8) |
    ((nibbles[id.charCodeAt(at + 2)] ?? 0) << 4) |
    (nibbles[id.charCodeAt(at + 3)] ?? 0)
  );
}

const hyphen = 45;
const digits = new TextEncoder().encode('0123456789abcdef');
const characters = new Uint8Array(36);
const latin = new TextDecoder();

export function readId(words: Uint32Array, at: number): Id {
  let digit = 0;
  for (let place = 0; place < 36; place += 1) {
    if (place === 8 || place === 13 || place === 18 || place === 23) {
      characters[place] = hyphen;
      continue;
    }
    const word = words[at + (digit >> 3)] ?? 0;
    characters[place] = digits[(word >>> (28 - 4 * (digit & 7))) & 15] ?? 0;
    digit += 1;
  }
  return latin.decode(characters);
}

/** Negative where the id at place `a` comes before that at place `b`. */
export function compareIds(words: Uint32Array, a: number, b: number): number {
  for (let word = 0; word < wordsPerId; word += 1) {
    const step = (words[a + word] ?? 0) - (words[b + word] ?? 0);
    if (step !== 0) return step;
  }
  return 0;
}
