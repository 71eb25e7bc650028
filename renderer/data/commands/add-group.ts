import type { GroupForm, GroupProblem } from '../../../shared/domain/team/read-group.ts';
import { readGroup } from '../../../shared/domain/team/read-group.ts';
import type { Group } from '../../../shared/domain/team/team.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

export type GroupRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly GroupProblem[] }
  | { readonly type: 'client-not-found' }
  | { readonly type: 'group-not-found' };

/** Writes down a group of the client's own. The same id again is the same group. */
export async function addGroup(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: GroupForm,
): Promise<Result<Group, GroupRefusal>> {
  const action = { id: deps.newId(), name: 'group.add', undoes: null } as const;
  return commit<Group, GroupRefusal>(deps, action, async (book) => {
    const known = await book.get('groups', ids.id);
    if (known) return ok({ writes: [], value: known });
    if (!(await book.get('clients', ids.clientId))) return err({ type: 'client-not-found' });
    const group = readGroup(ids, form, await contactsOf(book, ids.clientId));
    if (!group.ok) return err({ type: 'not-accepted', problems: group.error });
    return ok({ writes: [put('groups', group.value)], value: group.value });
  });
}

/** The people who can be members of a client's groups. */
export async function contactsOf(book: ReadableBook, client: Id): Promise<ReadonlySet<Id>> {
  return new Set((await book.lookUp('contacts', 'clientId', [client])).map(({ id }) => id));
}
