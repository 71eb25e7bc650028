import type { StaffPart } from '../../../shared/domain/team/read-staff.ts';
import { readStaff } from '../../../shared/domain/team/read-staff.ts';
import { renamedIn } from '../../../shared/domain/team/rename.ts';
import type { Staff } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { allRows } from '../queries/all-rows.ts';
import { staffList } from '../queries/staff-list.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { StaffRefusal } from './add-staff.ts';

/**
 * Changes what a person changed of a person of the office. Clients name people by their names: those given here (as the index
 * found them) that have the former name get the new one, in the same action, and so do follow-ups and complaints.
 */
export async function editStaff(
  deps: Deps,
  id: Id,
  part: StaffPart,
  clients: readonly Id[] = [],
): Promise<Result<Staff, StaffRefusal>> {
  const action = { id: deps.newId(), name: 'staff.edit', undoes: null } as const;
  return commit<Staff, StaffRefusal>(deps, action, async (book) => {
    const now = await book.get('staff', id);
    if (!now) return err({ type: 'staff-not-found' });
    const person = readStaff(now, part, await staffList(book));
    if (!person.ok) return err({ type: 'not-accepted', problems: person.error });
    const writes: Write[] = [put('staff', person.value)];
    if (person.value.name !== now.name) {
      writes.push(...(await ownedBy(book, now.name, person.value.name)));
      for (const client of await book.many('clients', clients)) {
        if (client) writes.push(put('clients', renamedIn(client, now.name, person.value.name)));
      }
    }
    return ok({ writes, value: person.value });
  });
}

async function ownedBy(book: ReadableBook, from: string, to: string): Promise<readonly Write[]> {
  const followUps = await allRows(book, 'followUps');
  const complaints = await allRows(book, 'complaints');
  return [
    ...followUps
      .filter(({ owner }) => owner === from)
      .map((followUp) => put('followUps', { ...followUp, owner: to })),
    ...complaints
      .filter(({ owner }) => owner === from)
      .map((complaint) => put('complaints', { ...complaint, owner: to })),
  ];
}
