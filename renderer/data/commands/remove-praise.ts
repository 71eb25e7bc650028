import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes praise that was entered by mistake out of the book. Answers the action's id. */
export async function removePraise(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'praise.remove', undoes: null } as const;
  return commit(deps, action, async () =>
    ok({ writes: [remove('praises', id)], value: action.id }),
  );
}
