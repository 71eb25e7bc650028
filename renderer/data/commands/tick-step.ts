import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type TickStepRefusal = { readonly type: 'step-not-found' };

/** Marks a step of an opportunity as done on a day, or with null as open again. Answers with the action that did it. */
export async function tickStep(
  deps: Deps,
  { opportunity, step }: { readonly opportunity: Id; readonly step: string },
  done: Day | null,
): Promise<Result<Id, TickStepRefusal>> {
  const action = { id: deps.newId(), name: 'opportunity.edit', undoes: null } as const;
  return commit<Id, TickStepRefusal>(deps, action, async (book) => {
    const now = await book.get('opportunities', opportunity);
    const was = now?.steps[step];
    if (!now || !was) return err({ type: 'step-not-found' });
    const steps = { ...now.steps, [step]: { ...was, done } };
    return ok({ writes: [put('opportunities', { ...now, steps })], value: action.id });
  });
}
