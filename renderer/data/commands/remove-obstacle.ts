import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Removes an obstacle; one that is gone already stays gone. Answers the action's id, by which it can be taken back. */
export async function removeObstacle(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'obstacle.remove', undoes: null } as const;
  return commit(deps, action, async () =>
    ok({ writes: [remove('obstacles', id)], value: action.id }),
  );
}
