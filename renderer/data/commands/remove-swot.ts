import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes a line out of a SWOT note; one that is gone already changes nothing. Answers the action's id. */
export async function removeSwot(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'swot.remove', undoes: null } as const;
  return commit<Id, never>(deps, action, async () =>
    ok({ writes: [remove('swots', id)], value: action.id }),
  );
}
