import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes an answer that was a mistake out of the book, with what hangs on it: its follow-up and its service score. Answers the action's id. */
export async function removeRating(deps: Deps, id: Id): Promise<Result<Id, CareRefusal>> {
  const action = { id: deps.newId(), name: 'rating.remove', undoes: null } as const;
  return commit<Id, CareRefusal>(deps, action, async (book) => {
    const rating = await book.get('ratings', id);
    if (!rating) return err({ type: 'record-not-found' });
    const followUps = await book.lookUp('followUps', 'clientId', [rating.clientId]);
    const scores = await book.lookUp('serviceScores', 'clientId', [rating.clientId]);
    const writes = [
      remove('ratings', id),
      ...followUps
        .filter(({ ratingId }) => ratingId === id)
        .map((one) => remove('followUps', one.id)),
      ...scores
        .filter(({ ratingId }) => ratingId === id)
        .map((one) => remove('serviceScores', one.id)),
    ];
    return ok({ writes, value: action.id });
  });
}
