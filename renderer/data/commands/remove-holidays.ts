import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes a notice away that was taken in from a file. Answers with the action that brings it back. */
export async function removeHolidays(
  deps: Deps,
  id: Id,
): Promise<Result<Id, { readonly type: 'not-found' }>> {
  const action = deps.newId();
  return commit(deps, { id: action, name: 'holidays.remove', undoes: null }, async (book) => {
    if (!(await book.get('holidays', id))) return err({ type: 'not-found' });
    return ok({ writes: [remove('holidays', id)], value: action });
  });
}
