import type { HandOverStep } from '../../../shared/domain/client/hand-over.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { StepSet } from './set-hand-over-step.ts';

/** Says of a step that it is not done after all. With the last one the client has never begun. */
export async function reopenHandOverStep(
  deps: Deps,
  at: { readonly client: Id; readonly step: HandOverStep },
): Promise<Result<StepSet, { readonly type: 'client-not-found' }>> {
  const action = { id: deps.newId(), name: 'client.hand-over', undoes: null } as const;
  return commit(deps, action, async (book) => {
    const client = await book.get('clients', at.client);
    if (!client) return err({ type: 'client-not-found' } as const);
    const { [at.step]: _, ...handOver } = client.handOver;
    return ok({
      writes: [put('clients', { ...client, handOver })],
      value: { action: action.id },
    });
  });
}
