import { newClient } from '../../../shared/domain/client/client.ts';
import type { CellRefusal } from '../../../shared/domain/list/cell-refusal.ts';
import type { TagChange } from '../../../shared/domain/list/change-clients.ts';
import { withTags } from '../../../shared/domain/list/change-clients.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import type { ManyChanged, ManyClients } from './change-in-batches.ts';
import { changeInBatches } from './change-in-batches.ts';

/** Gives clients some tags and takes others from them. */
export async function tagClients(
  deps: Deps,
  many: ManyClients,
  tags: TagChange,
): Promise<Result<ManyChanged, CellRefusal>> {
  const tried = withTags(newClient('', 'x'), tags);
  if (!tried.ok) return tried;
  return ok(await changeInBatches(deps, 'client.tag', many, (client) => withTags(client, tags)));
}
