import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { StepForm } from '../../../shared/domain/care/move-complaint.ts';
import { moveComplaint as move } from '../../../shared/domain/care/move-complaint.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { workingCalendar } from '../queries/holiday-notices.ts';

/** Takes a complaint one of the steps that its state allows. Answers the action's id. */
export async function moveComplaint(
  deps: Deps,
  ids: { readonly stepId: Id; readonly complaintId: Id },
  form: StepForm,
  today: Day,
): Promise<Result<Id, CareRefusal>> {
  const action = { id: deps.newId(), name: 'complaint.move', undoes: null } as const;
  return commit<Id, CareRefusal>(deps, action, async (book) => {
    if (await book.get('complaintSteps', ids.stepId)) return ok({ writes: [], value: action.id });
    const now = await book.get('complaints', ids.complaintId);
    if (!now) return err({ type: 'record-not-found' });
    const ofClient = await book.lookUp('complaintSteps', 'clientId', [now.clientId]);
    const moved = move(now, form, {
      stepId: ids.stepId,
      today,
      calendar: await workingCalendar(book),
      steps: ofClient.filter(({ complaintId }) => complaintId === now.id),
    });
    if (!moved.ok) return err({ type: 'not-accepted', problems: moved.error });
    const { complaint, step } = moved.value;
    const writes = [put('complaints', complaint), put('complaintSteps', step)];
    return ok({ writes, value: action.id });
  });
}
