import { folded, readsAs } from '../../../shared/domain/search/readings.ts';
import { textsPerChunk } from './columns/text-column.ts';
import { readingsOf } from './pinyin.ts';
import type { SearchTexts } from './search-texts.ts';
import { longestSpelled, SpelledWord } from './spelling.ts';

/** By position: 1 for a client that fits. */
export type Mask = Uint8Array;

/**
 * Finds the clients that answer to what was typed: by name, code, pinyin or its initials; every word must be found. What was
 * found last is remembered, because whoever types on can only find fewer.
 */
export class ClientSearch {
  private last: {
    readonly texts: SearchTexts;
    readonly version: number;
    readonly words: readonly string[];
    readonly mask: Mask;
  } | null = null;

  /** Null where nothing was typed, so that everybody answers. */
  find(texts: SearchTexts, typed: string): Mask | null {
    const words = wordsOf(typed);
    if (words.length === 0) return null;
    let mask = this.candidates(texts, words);
    for (const word of words) mask = withWord(texts, word, mask);
    const found = mask ?? new Uint8Array();
    this.last = { texts, version: texts.version, words, mask: found };
    return found;
  }

  /** What was found for the beginnings of these words. */
  private candidates(texts: SearchTexts, words: readonly string[]): Mask | null {
    const { last } = this;
    if (last?.texts !== texts || last.version !== texts.version) return null;
    const isTypedOn = last.words.every((former) => words.some((word) => word.startsWith(former)));
    return isTypedOn ? last.mask : null;
  }
}

function wordsOf(typed: string): readonly string[] {
  return typed.trim().split(/\s+/u).map(folded).filter(Boolean);
}

function withWord(texts: SearchTexts, word: string, candidates: Mask | null): Mask {
  const mask = new Uint8Array(texts.chunkCount * textsPerChunk);
  for (let number = 0; number < texts.chunkCount; number += 1) {
    markThoseWith(texts, number, word, mask);
  }
  if (/^[a-z]+$/u.test(word)) markThoseSpelled(texts, word, candidates, mask);
  if (!candidates) return mask;
  for (const [position, fits] of candidates.entries()) {
    if (fits === 0) mask[position] = 0;
  }
  return mask;
}

function markThoseWith(texts: SearchTexts, number: number, word: string, mask: Mask): void {
  const { text, starts } = texts.chunk(number);
  const first = number * textsPerChunk;
  let place = 0;
  let at = text.indexOf(word);
  while (at >= 0) {
    while ((starts[place + 1] ?? Infinity) <= at) place += 1;
    mask[first + place] = 1;
    // One find is enough: the next one is looked for behind this client.
    at = text.indexOf(word, starts[place + 1]);
  }
}

/** Adds those whose name can be read as it was typed. */
function markThoseSpelled(
  texts: SearchTexts,
  word: string,
  candidates: Mask | null,
  mask: Mask,
): void {
  if (word.length > longestSpelled) {
    for (let position = 0; position < mask.length; position += 1) {
      if (readsAs(texts.name(position), word, readingsOf)) mask[position] = 1;
    }
    return;
  }
  const spelled = new SpelledWord(word);
  for (let number = 0; number < texts.chunkCount; number += 1) {
    const first = number * textsPerChunk;
    const isOpen = (place: number) =>
      mask[first + place] === 0 && (candidates === null || candidates[first + place] === 1);
    texts.spelled(number).find(spelled, isOpen, (place) => {
      mask[first + place] = 1;
    });
  }
}
