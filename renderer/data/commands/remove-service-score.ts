import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Takes a service score that was a mistake out of the book. Answers the action's id. */
export async function removeServiceScore(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'service.unscore', undoes: null } as const;
  return commit(deps, action, async () =>
    ok({ writes: [remove('serviceScores', id)], value: action.id }),
  );
}
