import { newClient } from '../../../shared/domain/client/client.ts';
import type { CellRefusal } from '../../../shared/domain/list/cell-refusal.ts';
import type { Assignment } from '../../../shared/domain/list/change-clients.ts';
import { withAssignment } from '../../../shared/domain/list/change-clients.ts';
import type { Result } from '../../../shared/result.ts';
import { ok } from '../../../shared/result.ts';
import type { Deps } from '../deps.ts';
import type { ManyChanged, ManyClients } from './change-in-batches.ts';
import { changeInBatches } from './change-in-batches.ts';

/** Says who looks after clients: the owner, the three of the team, the one interface. */
export async function assignClients(
  deps: Deps,
  many: ManyClients,
  assignment: Assignment,
): Promise<Result<ManyChanged, CellRefusal>> {
  const tried = withAssignment(newClient('', 'x'), assignment);
  if (!tried.ok) return tried;
  return ok(
    await changeInBatches(deps, 'client.assign', many, (client) =>
      withAssignment(client, assignment),
    ),
  );
}
