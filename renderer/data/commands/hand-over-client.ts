import type { HandOverForm, HandOverProblem } from '../../../shared/domain/team/hand-over.ts';
import { handOver } from '../../../shared/domain/team/hand-over.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type HandOverRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly HandOverProblem[] }
  | { readonly type: 'client-not-found' };

/**
 * Gives all that one person was for a client to another, in one action. What was said at that stands with the team until the
 * next hand-over, and in the log for good. Answers the action's id.
 */
export async function handOverClient(
  deps: Deps,
  client: Id,
  form: HandOverForm,
): Promise<Result<Id, HandOverRefusal>> {
  const action = { id: deps.newId(), name: 'client.assign', undoes: null } as const;
  return commit<Id, HandOverRefusal>(deps, action, async (book) => {
    const now = await book.get('clients', client);
    if (!now) return err({ type: 'client-not-found' });
    const handed = handOver(now, form);
    if (!handed.ok) return err({ type: 'not-accepted', problems: handed.error });
    return ok({ writes: [put('clients', handed.value)], value: action.id });
  });
}
