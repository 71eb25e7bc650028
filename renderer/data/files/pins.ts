import type { Id } from '../../../shared/record/id.ts';
import type { Deps } from '../deps.ts';
import { dropDraft, keepDraft, readDraft } from '../device.ts';

const prefix = 'pin/';

/** Whether a client's files are kept on this device, so that they are there without a network. It stays on this device. */
export async function isPinned(deps: Deps, client: Id): Promise<boolean> {
  return (await readDraft(deps, prefix + client)) === true;
}

export async function pin(deps: Deps, client: Id, wanted: boolean): Promise<void> {
  if (wanted) await keepDraft(deps, prefix + client, true);
  else await dropDraft(deps, prefix + client);
}

export async function pinnedClients({ store }: Deps): Promise<readonly Id[]> {
  const keys = await store.drafts.where('key').startsWith(prefix).primaryKeys();
  return keys.map((key) => key.slice(prefix.length));
}
