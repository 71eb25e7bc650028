import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type ArchiveStaffRefusal = { readonly type: 'staff-not-found' };

/** Takes a colleague who has left out of sight; clients keep the name until they are handed over. Answers the action's id. */
export async function archiveStaff(deps: Deps, id: Id): Promise<Result<Id, ArchiveStaffRefusal>> {
  return setArchived(deps, id, new Date(deps.now()).toISOString());
}

/** Brings an archived colleague back. */
export async function restoreStaff(deps: Deps, id: Id): Promise<Result<Id, ArchiveStaffRefusal>> {
  return setArchived(deps, id, null);
}

async function setArchived(
  deps: Deps,
  id: Id,
  archivedAt: string | null,
): Promise<Result<Id, ArchiveStaffRefusal>> {
  const name = archivedAt === null ? 'staff.restore' : 'staff.archive';
  const action = { id: deps.newId(), name, undoes: null } as const;
  return commit(deps, action, async (book) => {
    const person = await book.get('staff', id);
    if (!person) return err({ type: 'staff-not-found' } as const);
    const differs = (person.archivedAt === null) !== (archivedAt === null);
    const writes = differs ? [put('staff', { ...person, archivedAt })] : [];
    return ok({ writes, value: action.id });
  });
}
