import type { SegmentLetter } from '../../../shared/domain/client/client.ts';
import type { ServiceForm, ServiceProblem } from '../../../shared/domain/segment/service-mode.ts';
import { readServices } from '../../../shared/domain/segment/service-mode.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Sets how the clients of each segment are to be served. Answers the action's id. */
export async function setServices(
  deps: Deps,
  forms: Readonly<Record<SegmentLetter, ServiceForm>>,
): Promise<Result<Id, readonly ServiceProblem[]>> {
  const action = { id: deps.newId(), name: 'segment.service', undoes: null } as const;
  return commit<Id, readonly ServiceProblem[]>(deps, action, async () => {
    const read = readServices(forms);
    if (!read.ok) return err(read.error);
    return ok({ writes: read.value.map((row) => put('segmentServices', row)), value: action.id });
  });
}
