import type { Columns } from './columns.ts';
import { states } from './columns.ts';
import { maskOfView } from './filter-positions.ts';
import { membersOf } from './members.ts';
import { ClientSearch } from './search.ts';
import { everyClient } from './view.ts';

/** Which part of the book is looked at: an empty list leaves nobody out. Archived clients never belong to it. */
export type Scope = {
  readonly regions: readonly string[];
  readonly industries: readonly string[];
  readonly owners: readonly string[];
};

export const wholeBook: Scope = { regions: [], industries: [], owners: [] };

/** The positions of the clients of a part of the book, in the order of their birth. */
export function membersOfScope(columns: Columns, scope: Scope): Int32Array {
  const view = { ...everyClient, ...scope };
  return membersOf(columns, states.present, maskOfView(columns, null, view, new ClientSearch()));
}

/** By position: the place among the members, or -1 for who is none. */
export function placesOf(members: Int32Array, size: number): Int32Array {
  const places = new Int32Array(size).fill(-1);
  for (let place = 0; place < members.length; place += 1) places[members[place] ?? 0] = place;
  return places;
}
