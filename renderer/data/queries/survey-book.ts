import type { Poll } from '../../../shared/domain/care/poll.ts';
import type { Rating } from '../../../shared/domain/care/rating.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';
import { latestFirst } from './care-of.ts';
import { clientNames } from './client-names.ts';

export type PollWithAnswers = { readonly poll: Poll; readonly ratings: readonly Rating[] };

export type SurveyBook = {
  /** Everybody who was asked case by case, the latest first. */
  readonly cases: readonly Rating[];
  /** The latest first, archived ones last. */
  readonly polls: readonly PollWithAnswers[];
};

/** What the whole book was asked, case by case and in public surveys. */
export async function surveyBook(book: ReadableBook): Promise<SurveyBook> {
  const [ratings, polls] = await Promise.all([allRows(book, 'ratings'), allRows(book, 'polls')]);
  const byPoll = Map.groupBy(ratings.toSorted(latestFirst), ({ pollId }) => pollId);
  return {
    cases: byPoll.get(null) ?? [],
    polls: polls
      .toSorted(
        (a, b) =>
          Number(a.archivedAt !== null) - Number(b.archivedAt !== null) ||
          b.starts.localeCompare(a.starts),
      )
      .map((poll) => ({ poll, ratings: byPoll.get(poll.id) ?? [] })),
  };
}

/** A public survey with its single answers and whose they are; null where it is not in the book any more. */
export async function pollOf(
  book: ReadableBook,
  id: Id,
): Promise<(PollWithAnswers & { readonly names: ReadonlyMap<Id, string> }) | null> {
  const poll = await book.get('polls', id);
  if (!poll) return null;
  const ratings = (await book.lookUp('ratings', 'pollId', [id])).toSorted(latestFirst);
  const names = await clientNames(book, [...new Set(ratings.map(({ clientId }) => clientId))]);
  return { poll, ratings, names };
}
