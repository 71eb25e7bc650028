import type { Id } from '../../../record/id.ts';
import type { Apart } from '../apart.ts';

/** Two ids in the order in which a record of two clients kept apart names them. */
export function inOrder(one: Id, other: Id): { readonly first: Id; readonly second: Id } {
  return one < other ? { first: one, second: other } : { first: other, second: one };
}

/** What becomes of the records of clients kept apart when `loser` becomes a part of `winner`. */
export type ApartAfter = { readonly kept: readonly Apart[]; readonly gone: readonly Id[] };

/** Who was found not to be the loser is not the winner either; what was said of the two themselves is taken back. */
export function apartAfterMerge(apart: readonly Apart[], winner: Id, loser: Id): ApartAfter {
  const known = new Set(apart.map(({ first, second }) => `${first} ${second}`));
  const kept: Apart[] = [];
  const gone: Id[] = [];
  for (const row of apart) {
    if (row.first !== loser && row.second !== loser) continue;
    const other = row.first === loser ? row.second : row.first;
    const pair = inOrder(winner, other);
    const key = `${pair.first} ${pair.second}`;
    if (other === winner || known.has(key)) gone.push(row.id);
    else kept.push({ ...row, ...pair });
    known.add(key);
  }
  return { kept, gone };
}
