import { withAssignment } from '../../../shared/domain/list/change-clients.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Deps } from '../deps.ts';
import type { ManyChanged } from './change-in-batches.ts';
import { changeInBatches } from './change-in-batches.ts';

export type FieldsToPublish = {
  /** The new owner of each client that gets another one. */
  readonly owners: ReadonlyMap<Id, string>;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
};

/** Gives the clients of a plan to their engineers: one action, which one undo takes back. Who is gone meanwhile is passed over. */
export async function publishFields(
  deps: Deps,
  { owners, onProgress, signal }: FieldsToPublish,
): Promise<ManyChanged> {
  const many = { ids: [...owners.keys()], onProgress, signal };
  return changeInBatches(deps, 'territory.publish', many, (client) =>
    withAssignment(client, { owner: owners.get(client.id) ?? client.owner }),
  );
}
