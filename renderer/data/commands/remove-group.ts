import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes a client's group out of the book; its people stay. Answers the action, by which it can be taken back. */
export async function removeGroup(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'group.remove', undoes: null } as const;
  return commit(deps, action, async () => ok({ writes: [remove('groups', id)], value: action.id }));
}
