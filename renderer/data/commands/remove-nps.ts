import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes out an answer that was a mistake, with its follow-up; in the survey that it came with it is no answer any more. */
export async function removeNps(deps: Deps, id: Id): Promise<Result<Id, CareRefusal>> {
  const action = { id: deps.newId(), name: 'nps.remove', undoes: null } as const;
  return commit<Id, CareRefusal>(deps, action, async (book) => {
    const score = await book.get('npsScores', id);
    if (!score) return err({ type: 'record-not-found' });
    const followUps = await book.lookUp('followUps', 'clientId', [score.clientId]);
    const { responseId } = score;
    const response = responseId === null ? undefined : await book.get('responses', responseId);
    const writes = [
      remove('npsScores', id),
      ...followUps
        .filter(({ ratingId }) => ratingId === id)
        .map((followUp) => remove('followUps', followUp.id)),
      ...(response ? [put('responses', { ...response, recommends: null })] : []),
    ];
    return ok({ writes, value: action.id });
  });
}
