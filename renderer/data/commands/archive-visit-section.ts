import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type VisitSectionGone = { readonly type: 'visit-section-not-found' };

/** Asks a section of the visit form no more; what was answered stays with its visits. Answers with the action. */
export async function archiveVisitSection(
  deps: Deps,
  id: Id,
): Promise<Result<Id, VisitSectionGone>> {
  return setArchived(deps, id, new Date(deps.now()).toISOString());
}

export async function restoreVisitSection(
  deps: Deps,
  id: Id,
): Promise<Result<Id, VisitSectionGone>> {
  return setArchived(deps, id, null);
}

async function setArchived(
  deps: Deps,
  id: Id,
  archivedAt: string | null,
): Promise<Result<Id, VisitSectionGone>> {
  const name = archivedAt === null ? 'visit-section.restore' : 'visit-section.archive';
  const action = { id: deps.newId(), name, undoes: null } as const;
  return commit<Id, VisitSectionGone>(deps, action, async (book) => {
    const row = await book.get('visitSections', id);
    if (!row) return err({ type: 'visit-section-not-found' });
    const changes = (row.archivedAt === null) !== (archivedAt === null);
    const writes = changes ? [put('visitSections', { ...row, archivedAt })] : [];
    return ok({ writes, value: action.id });
  });
}
