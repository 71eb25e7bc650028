import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type ArchiveContactRefusal = { readonly type: 'contact-not-found' };

/** Takes a person who has left out of sight; what was written about them stays. Answers the action's id. */
export async function archiveContact(
  deps: Deps,
  id: Id,
): Promise<Result<Id, ArchiveContactRefusal>> {
  return setArchived(deps, id, new Date(deps.now()).toISOString());
}

/** Brings an archived contact back. */
export async function restoreContact(
  deps: Deps,
  id: Id,
): Promise<Result<Id, ArchiveContactRefusal>> {
  return setArchived(deps, id, null);
}

async function setArchived(
  deps: Deps,
  id: Id,
  archivedAt: string | null,
): Promise<Result<Id, ArchiveContactRefusal>> {
  const name = archivedAt === null ? 'contact.restore' : 'contact.archive';
  const action = { id: deps.newId(), name, undoes: null } as const;
  return commit(deps, action, async (book) => {
    const contact = await book.get('contacts', id);
    if (!contact) return err({ type: 'contact-not-found' } as const);
    const differs = (contact.archivedAt === null) !== (archivedAt === null);
    const writes = differs ? [put('contacts', { ...contact, archivedAt })] : [];
    return ok({ writes, value: action.id });
  });
}
