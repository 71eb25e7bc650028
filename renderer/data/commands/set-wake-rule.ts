import type { WakeForm, WakeProblem, WakeState } from '../../../shared/domain/revival/wake-rule.ts';
import { readWakeRule } from '../../../shared/domain/revival/wake-rule.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Sets the office's rule of who is asleep, or dead. Answers the action's id. */
export async function setWakeRule(
  deps: Deps,
  state: WakeState,
  form: WakeForm,
): Promise<Result<Id, readonly WakeProblem[]>> {
  const action = { id: deps.newId(), name: 'wake-rule.set', undoes: null } as const;
  return commit<Id, readonly WakeProblem[]>(deps, action, async () => {
    const rule = readWakeRule(state, form);
    if (!rule.ok) return err(rule.error);
    return ok({ writes: [put('wakeRules', rule.value)], value: action.id });
  });
}
