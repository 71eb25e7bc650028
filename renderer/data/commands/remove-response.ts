import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { npsKnownOf } from './response-writes.ts';

export type RemoveResponseRefusal = { readonly type: 'response-not-found' };

/** Takes a respondent's answers out of the survey, with what they said of recommending us. The log keeps them for an undo. */
export async function removeResponse(
  deps: Deps,
  id: Id,
): Promise<Result<void, RemoveResponseRefusal>> {
  const action = { id: deps.newId(), name: 'response.remove', undoes: null } as const;
  return commit<void, RemoveResponseRefusal>(deps, action, async (book) => {
    const response = await book.get('responses', id);
    if (!response) return err({ type: 'response-not-found' });
    const { score, followUps } = await npsKnownOf(book, response);
    const writes = [
      remove('responses', id),
      ...(score ? [remove('npsScores', score.id)] : []),
      ...followUps.map((followUp) => remove('followUps', followUp.id)),
    ];
    return ok({ writes, value: undefined });
  });
}
