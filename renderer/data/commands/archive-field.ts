import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type FieldGone = { readonly type: 'field-not-found' };

/** Shows a field no longer; what clients have in it is kept. Answers with the action, by which it can be taken back. */
export async function archiveField(deps: Deps, id: Id): Promise<Result<Id, FieldGone>> {
  return setArchived(deps, id, new Date(deps.now()).toISOString());
}

/** Shows an archived field again, with the values that it had. */
export async function restoreField(deps: Deps, id: Id): Promise<Result<Id, FieldGone>> {
  return setArchived(deps, id, null);
}

async function setArchived(
  deps: Deps,
  id: Id,
  archivedAt: string | null,
): Promise<Result<Id, FieldGone>> {
  const name = archivedAt === null ? 'field.restore' : 'field.archive';
  const action = { id: deps.newId(), name, undoes: null } as const;
  return commit<Id, FieldGone>(deps, action, async (book) => {
    const field = await book.get('fields', id);
    if (!field) return err({ type: 'field-not-found' });
    const changes = (field.archivedAt === null) !== (archivedAt === null);
    const writes = changes ? [put('fields', { ...field, archivedAt })] : [];
    return ok({ writes, value: action.id });
  });
}
