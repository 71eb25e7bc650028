import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Poll } from '../../../shared/domain/care/poll.ts';
import type { PollForm } from '../../../shared/domain/care/read-poll.ts';
import { pollFormOf, readPoll } from '../../../shared/domain/care/read-poll.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Changes what a person changed of a public survey, its counts of answers among it. */
export async function editPoll(
  deps: Deps,
  id: Id,
  part: Partial<PollForm>,
  today: Day,
): Promise<Result<Poll, CareRefusal>> {
  const action = { id: deps.newId(), name: 'poll.edit', undoes: null } as const;
  return commit<Poll, CareRefusal>(deps, action, async (book) => {
    const now = await book.get('polls', id);
    if (!now) return err({ type: 'record-not-found' });
    const answers = await book.lookUp('ratings', 'pollId', [id]);
    const single = answers.filter(({ score }) => score !== null).length;
    const poll = readPoll(now, { ...pollFormOf(now), ...part }, { today, single });
    if (!poll.ok) return err({ type: 'not-accepted', problems: poll.error });
    return ok({ writes: [put('polls', poll.value)], value: poll.value });
  });
}
