import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type RemoveOpportunityRefusal = { readonly type: 'opportunity-not-found' };

/** Takes an opportunity out of the book; the visit that led to it stays. Answers with the action that did it. */
export async function removeOpportunity(
  deps: Deps,
  id: Id,
): Promise<Result<Id, RemoveOpportunityRefusal>> {
  const action = { id: deps.newId(), name: 'opportunity.remove', undoes: null } as const;
  return commit<Id, RemoveOpportunityRefusal>(deps, action, async (book) => {
    if (!(await book.get('opportunities', id))) return err({ type: 'opportunity-not-found' });
    return ok({ writes: [remove('opportunities', id)], value: action.id });
  });
}
