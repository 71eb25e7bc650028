import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Complaint } from '../../../shared/domain/care/complaint.ts';
import type { ComplaintForm } from '../../../shared/domain/care/read-complaint.ts';
import { readComplaint } from '../../../shared/domain/care/read-complaint.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { workingCalendar } from '../queries/holiday-notices.ts';
import { staffList } from '../queries/staff-list.ts';

/** Writes down a complaint; from its day on its clock runs. */
export async function receiveComplaint(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: ComplaintForm,
  today: Day,
): Promise<Result<Complaint, CareRefusal>> {
  const action = { id: deps.newId(), name: 'complaint.receive', undoes: null } as const;
  return commit<Complaint, CareRefusal>(deps, action, async (book) => {
    const known = await book.get('complaints', ids.id);
    if (known) return ok({ writes: [], value: known });
    const complaint = readComplaint(ids, form, {
      today,
      calendar: await workingCalendar(book),
      client: await book.get('clients', ids.clientId),
      contact: form.contactId === '' ? undefined : await book.get('contacts', form.contactId),
      staff: await staffList(book),
      before: null,
    });
    if (!complaint.ok) return err({ type: 'not-accepted', problems: complaint.error });
    return ok({ writes: [put('complaints', complaint.value)], value: complaint.value });
  });
}
