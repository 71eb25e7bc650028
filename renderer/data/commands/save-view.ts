import type { SavedViewRefusal } from '../../../shared/domain/list/read-saved-view.ts';
import { readSavedView } from '../../../shared/domain/list/read-saved-view.ts';
import type { SavedView } from '../../../shared/domain/list/saved-view.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { everyView } from '../queries/saved-views.ts';

/** Keeps a view of the list, a new one or one that is there. Whose it is stays what it was. */
export async function saveView(
  deps: Deps,
  typed: SavedView,
): Promise<Result<SavedView, SavedViewRefusal>> {
  const action = { id: deps.newId(), name: 'view.save', undoes: null } as const;
  return commit<SavedView, SavedViewRefusal>(deps, action, async (book) => {
    const others = await everyView(book);
    const author = others.find(({ id }) => id === typed.id)?.author ?? typed.author;
    const view = readSavedView({ ...typed, author }, others);
    return view.ok ? ok({ writes: [put('views', view.value)], value: view.value }) : view;
  });
}
