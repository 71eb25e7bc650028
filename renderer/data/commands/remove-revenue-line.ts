import type { Id } from '../../../shared/record/id.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Removes a line of revenue; one that is gone already stays gone. Answers the action's id, by which it can be taken back. */
export async function removeRevenueLine(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'revenue.remove', undoes: null } as const;
  return commit(deps, action, async () =>
    ok({ writes: [remove('revenue', id)], value: action.id }),
  );
}
