import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { RatingForm, RatingIds, Recorded } from '../../../shared/domain/care/read-rating.ts';
import { readRating } from '../../../shared/domain/care/read-rating.ts';
import { pollFigures } from '../../../shared/domain/care/survey-figures.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { workingCalendar } from '../queries/holiday-notices.ts';
import { staffList } from '../queries/staff-list.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** What was recorded, and the action that can take it back. */
export type RecordedRating = Recorded & { readonly action: Id };

/**
 * Records that somebody was asked and what they answered; a low score opens its follow-up in the same step. The ids were born
 * in the form, so that a second tap writes nothing more.
 */
export async function recordRating(
  deps: Deps,
  ids: RatingIds,
  form: RatingForm,
  today: Day,
): Promise<Result<RecordedRating, CareRefusal>> {
  const action = deps.newId();
  return commit<RecordedRating, CareRefusal>(
    deps,
    { id: action, name: 'rating.record', undoes: null },
    async (book) => {
      const known = await book.get('ratings', ids.id);
      if (known) {
        const followUp = (await book.get('followUps', ids.followUpId)) ?? null;
        return ok({ writes: [], value: { rating: known, followUp, action } });
      }
      const recorded = readRating(ids, form, await aroundRating(book, ids, form, today));
      if (!recorded.ok) return err({ type: 'not-accepted', problems: recorded.error });
      const { rating, followUp } = recorded.value;
      const writes = [put('ratings', rating), ...(followUp ? [put('followUps', followUp)] : [])];
      return ok({ writes, value: { rating, followUp, action } });
    },
  );
}

/** What the book says around an answer; `answered` counts the others of its public survey. */
export async function aroundRating(
  book: ReadableBook,
  ids: Pick<RatingIds, 'id' | 'clientId'>,
  form: RatingForm,
  today: Day,
) {
  const poll = form.pollId === '' ? undefined : await book.get('polls', form.pollId);
  const answers = poll ? await book.lookUp('ratings', 'pollId', [poll.id]) : [];
  const others = answers.filter(({ id }) => id !== ids.id);
  return {
    today,
    calendar: await workingCalendar(book),
    client: await book.get('clients', ids.clientId),
    contact: form.contactId === '' ? undefined : await book.get('contacts', form.contactId),
    visit: form.visitId === '' ? undefined : await book.get('visits', form.visitId),
    poll,
    answered: poll ? pollFigures(poll, others).answered : 0,
    staff: await staffList(book),
  };
}
