import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { FollowUpForm } from '../../../shared/domain/care/follow-up.ts';
import { readFollowUp } from '../../../shared/domain/care/follow-up.ts';
import type { FollowUp } from '../../../shared/domain/care/rating.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { staffList } from '../queries/staff-list.ts';

/** Gives a follow-up to somebody else, or another day. */
export async function editFollowUp(
  deps: Deps,
  id: Id,
  part: Partial<FollowUpForm>,
  today: Day,
): Promise<Result<FollowUp, CareRefusal>> {
  const action = { id: deps.newId(), name: 'follow-up.edit', undoes: null } as const;
  return commit<FollowUp, CareRefusal>(deps, action, async (book) => {
    const now = await book.get('followUps', id);
    if (!now) return err({ type: 'record-not-found' });
    const followUp = readFollowUp(now, part, { today, staff: await staffList(book) });
    if (!followUp.ok) return err({ type: 'not-accepted', problems: followUp.error });
    return ok({ writes: [put('followUps', followUp.value)], value: followUp.value });
  });
}
