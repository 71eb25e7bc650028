import type { Cells } from './cells.ts';
import type { Places } from './columns/places.ts';
import { inOrderOfRanks } from './columns/places.ts';
import { inOrderOfNumbers } from './sort-numbers.ts';

/**
 * Positions in the order of a column, numbers before texts. Clients without a value stand at the end, whichever way the rest is
 * sorted; equal ones keep their order. Every step is a pass over the positions: no two clients are compared.
 */
export function inOrderOfCells(positions: Int32Array, cells: Cells, falling: boolean): Int32Array {
  const { numbers, ranks, count } = cells.keys(positions);
  if (!numbers) return ranks ? at(positions, inOrderOfRanks(ranks, count, falling)) : positions;
  const byNumber = at(positions, inOrderOfNumbers(numbers, falling));
  return ranks ? textsApart(byNumber, cells, falling) : byNumber;
}

/** The same where some have numbers and some have texts, once the numbers are in their order. */
function textsApart(positions: Int32Array, cells: Cells, falling: boolean): Int32Array {
  const byNumber = cells.keys(positions);
  const byRank = at(
    positions,
    inOrderOfRanks(byNumber.ranks ?? new Int32Array(), byNumber.count, falling),
  );
  const { numbers, ranks } = cells.keys(byRank);
  const kinds = byRank.map((_, i) => {
    if (!Number.isNaN(numbers?.[i] ?? Number.NaN)) return 0;
    return (ranks?.[i] ?? -1) < 0 ? -1 : 1;
  });
  return at(byRank, inOrderOfRanks(kinds, 2, falling));
}

function at(positions: Int32Array, places: Places): Int32Array {
  const order = new Int32Array(places.length);
  for (let i = 0; i < order.length; i += 1) order[i] = positions[places[i] ?? 0] ?? 0;
  return order;
}
