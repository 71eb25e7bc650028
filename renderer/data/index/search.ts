import type { LetterSet } from '../../../shared/domain/search/readings.ts';
import { folded, letterBit, readsAs } from '../../../shared/domain/search/readings.ts';
import type { ClientEntry } from './columns.ts';
import { cachedLettersOf, readingsOf } from './pinyin.ts';

/** Tells whether a client answers to what was typed: by name, code, pinyin or its initials; every word must be found. */
export type Matcher = (entry: ClientEntry) => boolean;

export function matcherFor(typed: string): Matcher {
  const words = typed.trim().split(/\s+/u).map(folded).filter(Boolean);
  const tests = words.map(matcherForWord);
  return (entry) => tests.every((test) => test(entry));
}

function matcherForWord(word: string): Matcher {
  const spelled = /^[a-z]+$/.test(word);
  const first = letterBit(word.charAt(0));
  return (entry) => {
    if (entry.folded.includes(word) || entry.foldedCode.includes(word)) return true;
    return spelled && couldRead(entry.folded, first) && readsAs(entry.folded, word, readingsOf);
  };
}

/** How closely a client that answers to what was typed does so: 0 is its very code or name, and its reading comes last. */
export function distanceFor(typed: string): (entry: ClientEntry) => number {
  const word = folded(typed);
  return ({ folded: name, foldedCode: code }) => {
    if (code === word || name === word) return 0;
    if (name.startsWith(word)) return 1;
    if (code.startsWith(word)) return 2;
    return name.includes(word) ? 3 : 4;
  };
}

/** Most names have no character that begins with the first letter typed, which is much cheaper to see. */
function couldRead(name: string, first: LetterSet): boolean {
  for (const character of name) {
    if (cachedLettersOf(character) & first) return true;
  }
  return false;
}
