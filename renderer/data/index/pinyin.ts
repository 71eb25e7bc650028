import { pinyin } from 'pinyin-pro';
import type { ReadingsOf } from '../../../shared/domain/search/readings.ts';

const readings = new Map<string, readonly string[]>();

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
