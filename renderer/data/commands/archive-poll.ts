import type { ActionName } from '../../../shared/domain/action.ts';
import type { CareRefusal } from '../../../shared/domain/care/care-problem.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Ends a public survey: it takes no more answers and stands behind the others. Answers the action's id. */
export async function archivePoll(deps: Deps, id: Id): Promise<Result<Id, CareRefusal>> {
  return setArchived(deps, id, 'poll.archive', new Date(deps.now()).toISOString());
}

/** Opens an archived public survey again. */
export async function restorePoll(deps: Deps, id: Id): Promise<Result<Id, CareRefusal>> {
  return setArchived(deps, id, 'poll.restore', null);
}

async function setArchived(
  deps: Deps,
  id: Id,
  name: ActionName,
  archivedAt: string | null,
): Promise<Result<Id, CareRefusal>> {
  const action = { id: deps.newId(), name, undoes: null };
  return commit<Id, CareRefusal>(deps, action, async (book) => {
    const poll = await book.get('polls', id);
    if (!poll) return err({ type: 'record-not-found' });
    const differs = (poll.archivedAt === null) !== (archivedAt === null);
    const writes = differs ? [put('polls', { ...poll, archivedAt })] : [];
    return ok({ writes, value: action.id });
  });
}
