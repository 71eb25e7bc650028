import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { HandOverStep } from '../../../shared/domain/client/hand-over.ts';
import type { StepForm, StepProblem } from '../../../shared/domain/client/read-step.ts';
import { readStep } from '../../../shared/domain/client/read-step.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type StepRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly StepProblem[] }
  | { readonly type: 'client-not-found' };

/** The action, by which it can be taken back. */
export type StepSet = { readonly action: Id };

/** Says of a step of a client's hand-over that it is done, or how it was done. Facts that it lacks do not hinder it. */
export async function setHandOverStep(
  deps: Deps,
  at: { readonly client: Id; readonly step: HandOverStep },
  typed: StepForm,
  today: Day,
): Promise<Result<StepSet, StepRefusal>> {
  const action = { id: deps.newId(), name: 'client.hand-over', undoes: null } as const;
  return commit<StepSet, StepRefusal>(deps, action, async (book) => {
    const client = await book.get('clients', at.client);
    if (!client) return err({ type: 'client-not-found' });
    const done = readStep(typed, today);
    if (!done.ok) return err({ type: 'not-accepted', problems: done.error });
    const handOver = { ...client.handOver, [at.step]: done.value };
    return ok({
      writes: [put('clients', { ...client, handOver })],
      value: { action: action.id },
    });
  });
}
