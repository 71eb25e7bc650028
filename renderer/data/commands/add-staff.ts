import type { StaffForm, StaffProblem } from '../../../shared/domain/team/read-staff.ts';
import { newStaff, readStaff } from '../../../shared/domain/team/read-staff.ts';
import type { Staff } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import { staffList } from '../queries/staff-list.ts';

export type StaffRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly StaffProblem[] }
  | { readonly type: 'staff-not-found' };

/** Takes a person of the office into the list. The same id again is the same person. */
export async function addStaff(
  deps: Deps,
  id: Id,
  form: StaffForm,
): Promise<Result<Staff, StaffRefusal>> {
  const action = { id: deps.newId(), name: 'staff.add', undoes: null } as const;
  return commit<Staff, StaffRefusal>(deps, action, async (book) => {
    const staff = await staffList(book);
    const known = staff.find((person) => person.id === id);
    if (known) return ok({ writes: [], value: known });
    const person = readStaff(newStaff(id), form, staff);
    if (!person.ok) return err({ type: 'not-accepted', problems: person.error });
    return ok({ writes: [put('staff', person.value)], value: person.value });
  });
}

/** Takes people into the list by the names under which clients know them already; names that are there are passed over. */
export async function addStaffNamed(
  deps: Deps,
  names: readonly string[],
): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'staff.add', undoes: null } as const;
  return commit(deps, action, async (book) => {
    const known = new Set((await staffList(book)).map(({ name }) => name));
    const fresh = [...new Set(names)].filter((name) => !known.has(name));
    const writes = fresh.flatMap((name) => {
      const person = readStaff(newStaff(deps.newId()), { name }, []);
      return person.ok ? [put('staff', person.value)] : [];
    });
    return ok({ writes, value: action.id });
  });
}
