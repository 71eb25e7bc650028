import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Poll } from '../../../shared/domain/care/poll.ts';
import type { PollForm } from '../../../shared/domain/care/read-poll.ts';
import { readPoll } from '../../../shared/domain/care/read-poll.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Adds a public survey; a second time with the same id changes nothing. */
export async function addPoll(
  deps: Deps,
  id: Id,
  form: PollForm,
  today: Day,
): Promise<Result<Poll, CareRefusal>> {
  const action = { id: deps.newId(), name: 'poll.add', undoes: null } as const;
  return commit<Poll, CareRefusal>(deps, action, async (book) => {
    const known = await book.get('polls', id);
    if (known) return ok({ writes: [], value: known });
    const poll = readPoll({ id, archivedAt: null }, form, { today, single: 0 });
    if (!poll.ok) return err({ type: 'not-accepted', problems: poll.error });
    return ok({ writes: [put('polls', poll.value)], value: poll.value });
  });
}
