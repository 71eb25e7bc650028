import type { Columns } from './columns.ts';
import type { Mask } from './search.ts';

/**
 * The positions at which clients are, archived or not, in the order of their birth: as a book is read when the index is built.
 * Only those that fit, where it is said who does.
 */
export function membersOf(columns: Columns, state: number, fits: Mask | null = null): Int32Array {
  const { size, states } = columns;
  const order = columns.inOrderOfIds ? null : columns.byId.ordered();
  const members = new Int32Array(size);
  let count = 0;
  for (let place = 0; place < size; place += 1) {
    const position = order ? (order[place] ?? 0) : place;
    if (states[position] !== state || (fits && fits[position] !== 1)) continue;
    members[count] = position;
    count += 1;
  }
  return members.slice(0, count);
}
