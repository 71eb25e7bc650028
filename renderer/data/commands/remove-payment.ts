import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Removes a payment; one that is gone already stays gone. Answers the action's id, by which it can be taken back. */
export async function removePayment(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'payment.remove', undoes: null } as const;
  return commit(deps, action, async () =>
    ok({ writes: [remove('payments', id)], value: action.id }),
  );
}
