import type { NpsScore } from '../../../shared/domain/care/nps-score.ts';
import type { FollowUp, Rating } from '../../../shared/domain/care/rating.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';
import { clientNames } from './client-names.ts';

/** A follow-up with whom it is about. */
export type OpenFollowUp = FollowUp & {
  readonly client: string;
  /** The answer that opened it; null where that is no more. */
  readonly rating: Rating | null;
  /** The detractor's answer that opened it. */
  readonly nps: NpsScore | null;
};

/** What low scores have opened and nobody has closed yet, the one that is due first before the others. Archived clients wait too. */
export async function openFollowUps(book: ReadableBook): Promise<readonly OpenFollowUp[]> {
  const open = (await allRows(book, 'followUps')).filter(({ closed }) => closed === null);
  const names = await clientNames(book, [...new Set(open.map(({ clientId }) => clientId))]);
  const ratings = await book.many(
    'ratings',
    open.map(({ ratingId }) => ratingId),
  );
  const scores = await book.many(
    'npsScores',
    open.map(({ ratingId }) => ratingId),
  );
  return open
    .map((followUp, at) => ({
      ...followUp,
      client: names.get(followUp.clientId) ?? '',
      rating: ratings[at] ?? null,
      nps: scores[at] ?? null,
    }))
    .toSorted((a, b) => a.due.localeCompare(b.due) || (a.id < b.id ? -1 : 1));
}
