import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type ArchiveContractRefusal = { readonly type: 'contract-not-found' };

/** Takes a contract that is not pursued any more out of sight and out of the sums; its payments stay. Answers the action's id. */
export async function archiveContract(
  deps: Deps,
  id: Id,
): Promise<Result<Id, ArchiveContractRefusal>> {
  return setArchived(deps, id, new Date(deps.now()).toISOString());
}

/** Brings an archived contract back. */
export async function restoreContract(
  deps: Deps,
  id: Id,
): Promise<Result<Id, ArchiveContractRefusal>> {
  return setArchived(deps, id, null);
}

async function setArchived(
  deps: Deps,
  id: Id,
  archivedAt: string | null,
): Promise<Result<Id, ArchiveContractRefusal>> {
  const name = archivedAt === null ? 'contract.restore' : 'contract.archive';
  const action = { id: deps.newId(), name, undoes: null } as const;
  return commit(deps, action, async (book) => {
    const contract = await book.get('contracts', id);
    if (!contract) return err({ type: 'contract-not-found' } as const);
    const differs = (contract.archivedAt === null) !== (archivedAt === null);
    const writes = differs ? [put('contracts', { ...contract, archivedAt })] : [];
    return ok({ writes, value: action.id });
  });
}
