import { folded } from '../../../shared/domain/search/readings.ts';
import type { SearchTexts } from './search-texts.ts';

/**
 * Of those who answer to what was typed, the nearest: first whose very code or name it is, then whose name begins with it,
 * then whose code does, then whose name holds it, and whose name merely reads like it last.
 */
export function nearestTo(
  texts: SearchTexts,
  typed: string,
  positions: Int32Array,
  limit: number,
): readonly number[] {
  const word = folded(typed);
  const far: [number[], number[], number[], number[], number[]] = [[], [], [], [], []];
  for (const position of positions) {
    const found = far[distanceOf(texts, position, word)];
    if (found.length < limit) found.push(position);
  }
  return far.flat().slice(0, limit);
}

function distanceOf(texts: SearchTexts, position: number, word: string): 0 | 1 | 2 | 3 | 4 {
  const name = texts.name(position);
  const code = texts.code(position);
  if (code === word || name === word) return 0;
  if (name.startsWith(word)) return 1;
  if (code.startsWith(word)) return 2;
  return name.includes(word) ? 3 : 4;
}
