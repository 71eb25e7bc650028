import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { RatingForm } from '../../../shared/domain/care/read-rating.ts';
import { correctRating, ratingFormOf } from '../../../shared/domain/care/read-rating.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { RecordedRating } from './record-rating.ts';
import { aroundRating } from './record-rating.ts';

/** Corrects what a person changed of an answer; its follow-up is opened or taken back with it, in the same step. */
export async function editRating(
  deps: Deps,
  ids: { readonly id: Id; readonly followUpId: Id },
  part: Partial<RatingForm>,
  today: Day,
): Promise<Result<RecordedRating, CareRefusal>> {
  const action = deps.newId();
  return commit<RecordedRating, CareRefusal>(
    deps,
    { id: action, name: 'rating.edit', undoes: null },
    async (book) => {
      const rating = await book.get('ratings', ids.id);
      if (!rating) return err({ type: 'record-not-found' });
      const { clientId } = rating;
      const followUps = await book.lookUp('followUps', 'clientId', [clientId]);
      const followUp = followUps.find(({ ratingId }) => ratingId === ids.id) ?? null;
      const form = { ...ratingFormOf(rating), ...part };
      const around = await aroundRating(book, rating, form, today);
      const corrected = correctRating({ rating, followUp }, form, {
        ...around,
        followUpId: ids.followUpId,
      });
      if (!corrected.ok) return err({ type: 'not-accepted', problems: corrected.error });
      const after = corrected.value;
      const writes: Write[] = [put('ratings', after.rating)];
      if (after.followUp) writes.push(put('followUps', after.followUp));
      else if (followUp) writes.push(remove('followUps', followUp.id));
      return ok({ writes, value: { ...after, action } });
    },
  );
}
