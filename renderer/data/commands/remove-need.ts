import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/**
 * Removes a need; one that is gone already stays gone. What stood in its way stays an obstacle of the client. Answers the action's id,
 * by which it can be taken back.
 */
export async function removeNeed(deps: Deps, id: Id): Promise<Result<Id, never>> {
  const action = { id: deps.newId(), name: 'need.remove', undoes: null } as const;
  return commit(deps, action, async (book) => {
    const need = await book.get('needs', id);
    const obstacles = need ? await book.lookUp('obstacles', 'clientId', [need.clientId]) : [];
    const writes = [
      remove('needs', id),
      ...obstacles
        .filter(({ needId }) => needId === id)
        .map((obstacle) => put('obstacles', { ...obstacle, needId: null })),
    ];
    return ok({ writes, value: action.id });
  });
}
