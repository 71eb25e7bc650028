import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes an agreement away with its marks. Answers with the action that brings it back. */
export async function removeRhythm(
  deps: Deps,
  id: Id,
): Promise<Result<Id, { readonly type: 'rhythm-not-found' }>> {
  const action = deps.newId();
  return commit(deps, { id: action, name: 'rhythm.remove', undoes: null }, async (book) => {
    if (!(await book.get('rhythms', id))) return err({ type: 'rhythm-not-found' });
    return ok({ writes: [remove('rhythms', id)], value: action });
  });
}
