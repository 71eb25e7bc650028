import type { Id } from '../../../shared/record/id.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** The action, by which it can be taken back, and how many clients it changed. */
export type Archived = { readonly action: Id; readonly clients: number };

/** Takes clients out of the lists and figures; nothing of theirs is lost. One step, however many. */
export async function archiveClients(
  deps: Deps,
  ids: readonly Id[],
): Promise<Result<Archived, never>> {
  return setArchived(deps, ids, new Date(deps.now()).toISOString());
}

/** Brings archived clients back. */
export async function restoreClients(
  deps: Deps,
  ids: readonly Id[],
): Promise<Result<Archived, never>> {
  return setArchived(deps, ids, null);
}

async function setArchived(
  deps: Deps,
  ids: readonly Id[],
  archivedAt: string | null,
): Promise<Result<Archived, never>> {
  const name = archivedAt === null ? 'client.restore' : 'client.archive';
  const action = { id: deps.newId(), name, undoes: null } as const;
  return commit(deps, action, async (book) => {
    const found = await book.many('clients', ids);
    const writes = found.flatMap((client) =>
      client && (client.archivedAt === null) !== (archivedAt === null)
        ? [put('clients', { ...client, archivedAt })]
        : [],
    );
    return ok({ writes, value: { action: action.id, clients: writes.length } });
  });
}
