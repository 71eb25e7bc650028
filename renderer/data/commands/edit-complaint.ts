import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Complaint } from '../../../shared/domain/care/complaint.ts';
import type { ComplaintForm } from '../../../shared/domain/care/read-complaint.ts';
import { complaintFormOf, readComplaint } from '../../../shared/domain/care/read-complaint.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { workingCalendar } from '../queries/holiday-notices.ts';
import { staffList } from '../queries/staff-list.ts';

/** Changes what a person changed of a complaint; its state moves only by steps. */
export async function editComplaint(
  deps: Deps,
  id: Id,
  part: Partial<ComplaintForm>,
  today: Day,
): Promise<Result<Complaint, CareRefusal>> {
  const action = { id: deps.newId(), name: 'complaint.edit', undoes: null } as const;
  return commit<Complaint, CareRefusal>(deps, action, async (book) => {
    const before = await book.get('complaints', id);
    if (!before) return err({ type: 'record-not-found' });
    const { clientId } = before;
    const form = { ...complaintFormOf(before), ...part };
    const steps = await book.lookUp('complaintSteps', 'clientId', [clientId]);
    const complaint = readComplaint({ id, clientId }, form, {
      today,
      calendar: await workingCalendar(book),
      client: await book.get('clients', clientId),
      contact: form.contactId === '' ? undefined : await book.get('contacts', form.contactId),
      staff: await staffList(book),
      before,
      firstStep: steps
        .filter(({ complaintId }) => complaintId === id)
        .map(({ day }) => day)
        .toSorted()[0],
    });
    if (!complaint.ok) return err({ type: 'not-accepted', problems: complaint.error });
    return ok({ writes: [put('complaints', complaint.value)], value: complaint.value });
  });
}
