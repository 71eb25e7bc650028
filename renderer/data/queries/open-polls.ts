import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Poll } from '../../../shared/domain/care/poll.ts';
import type { SurveyFigures } from '../../../shared/domain/care/survey-figures.ts';
import { pollFigures } from '../../../shared/domain/care/survey-figures.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import { allRows } from './all-rows.ts';

/** A public survey that goes on, with how many have answered. */
export type OpenPoll = Pick<Poll, 'id' | 'name' | 'ends'> &
  Pick<SurveyFigures, 'asked' | 'answered'> & {
    /** Its time is over, or everybody has answered: it can be ended. */
    readonly isOver: boolean;
  };

/** The public surveys that have begun and nobody has ended, those that ended first before the others; reads small tables only. */
export async function openPolls(book: ReadableBook, today: Day): Promise<readonly OpenPoll[]> {
  const polls = (await allRows(book, 'polls')).filter(
    ({ archivedAt, starts }) => archivedAt === null && starts <= today,
  );
  if (polls.length === 0) return [];
  const ratings = await book.lookUp(
    'ratings',
    'pollId',
    polls.map(({ id }) => id),
  );
  const byPoll = Map.groupBy(ratings, ({ pollId }) => pollId);
  return polls
    .map((poll) => {
      const { id, name, ends } = poll;
      const { asked, answered } = pollFigures(poll, byPoll.get(id) ?? []);
      return { id, name, ends, asked, answered, isOver: ends < today || answered >= asked };
    })
    .toSorted((a, b) => a.ends.localeCompare(b.ends) || (a.id < b.id ? -1 : 1));
}
