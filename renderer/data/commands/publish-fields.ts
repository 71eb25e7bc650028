import { withAssignment } from '../../../shared/domain/list/change-clients.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';
import type { ManyChanged } from './change-in-batches.ts';
import { changeInBatches } from './change-in-batches.ts';
import type { PlanToKeep } from './save-plan.ts';
import { planWrites } from './save-plan.ts';

export type FieldsToPublish = {
  /** The new owner of each client that gets another one. */
  readonly owners: ReadonlyMap<Id, string>;
  /** The plan, published, which is history from then on. */
  readonly plan: PlanToKeep;
  readonly onProgress: (done: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Gives the clients of a plan to their engineers, and keeps the plan: one action, which one undo takes back. Who is gone meanwhile is
 * passed over.
 */
export async function publishFields(
  deps: Deps,
  { owners, plan, onProgress, signal }: FieldsToPublish,
): Promise<ManyChanged> {
  const along = async (book: ReadableBook) => planWrites(deps, book, plan);
  const many = { ids: [...owners.keys()], onProgress, signal, along };
  return changeInBatches(deps, 'territory.publish', many, (client) =>
    withAssignment(client, { owner: owners.get(client.id) ?? client.owner }),
  );
}
