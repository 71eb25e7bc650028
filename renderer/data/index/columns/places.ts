/** Places in the order of what stands at them. Equal ones keep their order, whichever way the rest is sorted. */
export type Places = Int32Array;

/** Counts how many have each rank, and lays each place behind those of lower ranks. Ranks are below `count`; -1 comes last. */
export function inOrderOfRanks(ranks: Int32Array, count: number, falling: boolean): Places {
  const turned = ranks.map((rank) => {
    if (rank < 0) return count;
    return falling ? count - 1 - rank : rank;
  });
  const next = firstPlaces(turned, count + 1);
  const order = new Int32Array(turned.length);
  for (let i = 0; i < turned.length; i += 1) {
    const rank = turned[i] ?? 0;
    const place = next[rank] ?? 0;
    order[place] = i;
    next[rank] = place + 1;
  }
  return order;
}

/** Where the first of each rank belongs. */
function firstPlaces(ranks: Int32Array, count: number): Int32Array {
  const next = new Int32Array(count + 1);
  for (let i = 0; i < ranks.length; i += 1) {
    const rank = (ranks[i] ?? 0) + 1;
    next[rank] = (next[rank] ?? 0) + 1;
  }
  for (let rank = 1; rank <= count; rank += 1) {
    next[rank] = (next[rank] ?? 0) + (next[rank - 1] ?? 0);
  }
  return next;
}
