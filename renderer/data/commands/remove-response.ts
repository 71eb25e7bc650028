import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type RemoveResponseRefusal = { readonly type: 'response-not-found' };

/** Takes a respondent's answers out of the survey. The log keeps them for an undo. */
export async function removeResponse(
  deps: Deps,
  id: Id,
): Promise<Result<void, RemoveResponseRefusal>> {
  const action = { id: deps.newId(), name: 'response.remove', undoes: null } as const;
  return commit<void, RemoveResponseRefusal>(deps, action, async (book) => {
    if (!(await book.get('responses', id))) return err({ type: 'response-not-found' });
    return ok({ writes: [remove('responses', id)], value: undefined });
  });
}
