import type { SavedView } from '../../../../shared/domain/list/saved-view.ts';
import { savedViews } from '../../../data/queries/saved-views.ts';
import { useAuthor } from '../../../hooks/author.ts';
import { useLive } from '../../../hooks/book.tsx';
import { searchOf } from './saved-in-address.ts';
import type { ClientsSearch } from './view-in-address.ts';

export type CurrentView = {
  readonly author: string;
  /** The views that this person sees. */
  readonly views: readonly SavedView[];
  /** The saved view of the address; null where it names none, or none that is there. */
  readonly saved: SavedView | null;
  /** What the list shows: what the address says, or what the saved view says. */
  readonly search: ClientsSearch;
};

/** What the address means, once the saved views are known; null until then. */
export function useCurrentView(search: ClientsSearch, currency: string): CurrentView | null {
  const author = useAuthor().name;
  const views = useLive(savedViews, author ?? '');
  if (author === undefined || views === undefined) return null;
  const saved = views.find(({ id }) => id === search.view) ?? null;
  return { author, views, saved, search: meant(search, saved, currency) };
}

/** A saved view says all of the list, until something is changed; from then on the address does. */
export function meant(
  search: ClientsSearch,
  saved: SavedView | null,
  currency: string,
): ClientsSearch {
  if (!saved || search.changed === true) return search;
  const { add, view } = search;
  return { ...searchOf(saved, currency), view, ...(add === undefined ? {} : { add }) };
}
