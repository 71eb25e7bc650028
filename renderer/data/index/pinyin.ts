import { pinyin } from 'pinyin-pro';
import type { LetterSet, ReadingsOf } from '../../../shared/domain/search/readings.ts';
import { lettersOf } from '../../../shared/domain/search/readings.ts';

const readings = new Map<string, readonly string[]>();
const letters = new Map<string, LetterSet>();

/** Readings by the tables of pinyin-pro, each character looked up once: a book has some thousands of them. */
export const readingsOf: ReadingsOf = (character) => {
  const known = readings.get(character);
  if (known) return known;
  const found = /\p{Script=Han}/u.test(character)
    ? [...new Set(pinyin(character, { toneType: 'none', multiple: true, type: 'array', v: true }))]
    : [];
  readings.set(character, found);
  return found;
};

export function cachedLettersOf(character: string): LetterSet {
  const known = letters.get(character);
  if (known !== undefined) return known;
  const found = lettersOf(character, readingsOf);
  letters.set(character, found);
  return found;
}
