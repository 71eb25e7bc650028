import { lineLimit, nameLimit } from '../../record/values.ts';
import type { Result } from '../../result.ts';
import { err, ok } from '../../result.ts';
import type { SavedView } from './saved-view.ts';

export type SavedViewRefusal =
  | { readonly type: 'name-missing' }
  | { readonly type: 'too-long'; readonly limit: number; readonly length: number }
  /** Another view that this person sees has the name already. */
  | { readonly type: 'name-taken' }
  | { readonly type: 'search-too-long'; readonly limit: number };

/** Whether a person sees a view: their own, and those that are shared. */
export function isVisibleTo(view: SavedView, person: string): boolean {
  return view.shared || view.author === person;
}

/** The view as it is to be kept. A name stands for one view among those that its author sees. */
export function readSavedView(
  typed: SavedView,
  others: readonly SavedView[],
): Result<SavedView, SavedViewRefusal> {
  const name = typed.name.trim().replaceAll(/\s+/gu, ' ');
  const search = typed.search.trim();
  if (name === '') return err({ type: 'name-missing' });
  if (name.length > nameLimit) {
    return err({ type: 'too-long', limit: nameLimit, length: name.length });
  }
  if (search.length > lineLimit) return err({ type: 'search-too-long', limit: lineLimit });
  const taken = others.some(
    (other) =>
      other.id !== typed.id &&
      sameName(other.name, name) &&
      (typed.shared || isVisibleTo(other, typed.author)),
  );
  return taken ? err({ type: 'name-taken' }) : ok({ ...typed, name, search });
}

function sameName(a: string, b: string): boolean {
  const plain = (name: string) => name.normalize('NFKC').toLowerCase();
  return plain(a) === plain(b);
}
