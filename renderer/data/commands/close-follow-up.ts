import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { ClosingForm } from '../../../shared/domain/care/follow-up.ts';
import { closeFollowUp as close } from '../../../shared/domain/care/follow-up.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Closes a follow-up with what came of it. Answers the action's id. */
export async function closeFollowUp(
  deps: Deps,
  id: Id,
  form: ClosingForm,
  today: Day,
): Promise<Result<Id, CareRefusal>> {
  const action = { id: deps.newId(), name: 'follow-up.close', undoes: null } as const;
  return commit<Id, CareRefusal>(deps, action, async (book) => {
    const now = await book.get('followUps', id);
    if (!now) return err({ type: 'record-not-found' });
    const closed = close(now, form, today);
    if (!closed.ok) return err({ type: 'not-accepted', problems: closed.error });
    return ok({ writes: [put('followUps', closed.value)], value: action.id });
  });
}
