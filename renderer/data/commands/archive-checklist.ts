import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type ChecklistGone = { readonly type: 'checklist-not-found' };

/** Offers a checklist no more; those that were filled stay with their visits. Answers with the action. */
export async function archiveChecklist(deps: Deps, id: Id): Promise<Result<Id, ChecklistGone>> {
  return setArchived(deps, id, new Date(deps.now()).toISOString());
}

export async function restoreChecklist(deps: Deps, id: Id): Promise<Result<Id, ChecklistGone>> {
  return setArchived(deps, id, null);
}

async function setArchived(
  deps: Deps,
  id: Id,
  archivedAt: string | null,
): Promise<Result<Id, ChecklistGone>> {
  const name = archivedAt === null ? 'checklist.restore' : 'checklist.archive';
  const action = { id: deps.newId(), name, undoes: null } as const;
  return commit<Id, ChecklistGone>(deps, action, async (book) => {
    const row = await book.get('checklists', id);
    if (!row) return err({ type: 'checklist-not-found' });
    const changes = (row.archivedAt === null) !== (archivedAt === null);
    const writes = changes ? [put('checklists', { ...row, archivedAt })] : [];
    return ok({ writes, value: action.id });
  });
}
