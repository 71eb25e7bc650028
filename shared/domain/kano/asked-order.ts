import type { Id } from '../../record/id.ts';

/**
 * The order in which one respondent is asked: shuffled by the survey's seed and the response's id, or as it stands where the
 * survey has no seed. The same two give the same order on every device, so that it need not be kept.
 */
export function askedOrder<T>(
  questions: readonly T[],
  seed: number | undefined,
  response: Id,
): readonly T[] {
  if (seed === undefined) return questions;
  const next = chanceOf(`${seed} ${response}`);
  const order = [...questions];
  // Fisher and Yates: every order is equally likely.
  for (let last = order.length - 1; last > 0; last -= 1) {
    const at = Math.floor(next() * (last + 1));
    const [one, other] = [order[at], order[last]];
    if (one === undefined || other === undefined) break;
    order[at] = other;
    order[last] = one;
  }
  return order;
}

/** Numbers in [0, 1) that a text decides: FNV-1a makes 32 bits of it, mulberry32 goes on from there. */
function chanceOf(text: string): () => number {
  let state = 0x811c9dc5;
  for (const character of text) {
    state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return () => {
    state = Math.trunc(state + 0x6d2b79f5);
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
