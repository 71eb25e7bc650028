import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ClientRefusal } from './client-in-use.ts';
import { clientInUse } from './client-in-use.ts';

export type MeetNeedRefusal = { readonly type: 'need-not-found' } | ClientRefusal;

/** Says that a need was met on a day, or with null that it is open again. Answers the action's id. */
export async function meetNeed(
  deps: Deps,
  id: Id,
  met: Day | null,
): Promise<Result<Id, MeetNeedRefusal>> {
  const action = { id: deps.newId(), name: 'need.meet', undoes: null } as const;
  return commit<Id, MeetNeedRefusal>(deps, action, async (book) => {
    const need = await book.get('needs', id);
    if (!need) return err({ type: 'need-not-found' });
    const client = await clientInUse(book, need.clientId);
    if (!client.ok) return client;
    return ok({ writes: [put('needs', { ...need, met })], value: action.id });
  });
}
