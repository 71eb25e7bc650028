import type { Id } from '../../../shared/record/id.ts';
import { ok } from '../../../shared/result.ts';
import type { Result } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import type { ManyClients } from './change-in-batches.ts';
import { changeInBatches, quietly } from './change-in-batches.ts';

/** The action, by which it can be taken back, and how many clients it changed. */
export type Archived = {
  readonly action: Id;
  readonly clients: number;
  readonly cancelled: boolean;
};

/** Takes clients out of the lists and figures; nothing of theirs is lost. One step, however many. */
export async function archiveClients(
  deps: Deps,
  clients: readonly Id[] | ManyClients,
): Promise<Result<Archived, never>> {
  return setArchived(deps, clients, new Date(deps.now()).toISOString());
}

/** Brings archived clients back. */
export async function restoreClients(
  deps: Deps,
  clients: readonly Id[] | ManyClients,
): Promise<Result<Archived, never>> {
  return setArchived(deps, clients, null);
}

async function setArchived(
  deps: Deps,
  clients: readonly Id[] | ManyClients,
  archivedAt: string | null,
): Promise<Result<Archived, never>> {
  const name = archivedAt === null ? 'client.restore' : 'client.archive';
  const many = 'ids' in clients ? clients : quietly(clients);
  const { action, changed, cancelled } = await changeInBatches(deps, name, many, (client) =>
    ok((client.archivedAt === null) === (archivedAt === null) ? client : { ...client, archivedAt }),
  );
  return ok({ action, clients: changed, cancelled });
}
