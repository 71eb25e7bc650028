import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes a saved view away, not its clients; answers the action, by which it can be brought back. */
export async function removeView(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'view.remove', undoes: null } as const;
  return commit(deps, action, async () => ok({ writes: [remove('views', id)], value: action.id }));
}
