import type { Selection } from '../../../../shared/domain/list/selection.ts';
import { nobody } from '../../../../shared/domain/list/selection.ts';
import type { GridCell } from './grid-keys.ts';
import type { ClientsSearch } from './view-in-address.ts';

/** Where a person was in a view of the list. */
export type ListPlace = {
  /** How far the list was scrolled (px). */
  readonly offset: number;
  /** The cell that has, or would have, the keyboard. */
  readonly active: GridCell;
  readonly selection: Selection;
  /** The groups that are folded, by their value. */
  readonly folded: ReadonlySet<string>;
};

const start: ListPlace = {
  offset: 0,
  active: { row: 0, column: 0 },
  selection: nobody,
  folded: new Set(),
};
const viewsRemembered = 30;
const places = new Map<string, ListPlace>();

/** The place in a view when it was last left, for as long as the window lives. */
export function placeIn(view: string): ListPlace {
  return places.get(view) ?? start;
}

export function wasIn(view: string): boolean {
  return places.has(view);
}

export function rememberPlace(view: string, part: Partial<ListPlace>): void {
  const place = { ...placeIn(view), ...part };
  places.delete(view);
  places.set(view, place);
  const [oldest] = places.keys();
  if (places.size > viewsRemembered && oldest !== undefined) places.delete(oldest);
}

let latest: ClientsSearch = {};

/** What the address said of the list when it was last seen: the way back from a client leads there. */
export function latestSearch(): ClientsSearch {
  return latest;
}

export function rememberSearch(search: ClientsSearch): void {
  const { add: _, ...rest } = search;
  latest = rest;
}
