import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { WonBack } from '../../../shared/domain/care/complaint.ts';
import { tellWonBack } from '../../../shared/domain/care/move-complaint.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Says whether the client was won back after a complaint that is closed. Answers the action's id. */
export async function sayWonBack(
  deps: Deps,
  id: Id,
  wonBack: WonBack,
): Promise<Result<Id, CareRefusal>> {
  const action = { id: deps.newId(), name: 'complaint.edit', undoes: null } as const;
  return commit<Id, CareRefusal>(deps, action, async (book) => {
    const now = await book.get('complaints', id);
    if (!now) return err({ type: 'record-not-found' });
    const told = tellWonBack(now, wonBack);
    if (!told.ok) return err({ type: 'not-accepted', problems: told.error });
    return ok({ writes: [put('complaints', told.value)], value: action.id });
  });
}
