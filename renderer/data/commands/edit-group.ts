import type { GroupForm } from '../../../shared/domain/team/read-group.ts';
import { readGroup } from '../../../shared/domain/team/read-group.ts';
import type { Group } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { GroupRefusal } from './add-group.ts';
import { contactsOf } from './add-group.ts';

/** Changes the fields of a client's group that a person changed. */
export async function editGroup(
  deps: Deps,
  id: Id,
  part: Partial<GroupForm>,
): Promise<Result<Group, GroupRefusal>> {
  const action = { id: deps.newId(), name: 'group.edit', undoes: null } as const;
  return commit<Group, GroupRefusal>(deps, action, async (book) => {
    const now = await book.get('groups', id);
    if (!now) return err({ type: 'group-not-found' });
    const group = readGroup(now, part, await contactsOf(book, now.clientId));
    if (!group.ok) return err({ type: 'not-accepted', problems: group.error });
    return ok({ writes: [put('groups', group.value)], value: group.value });
  });
}
