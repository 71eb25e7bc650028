import type { WellForm, WellProblem } from '../../../shared/domain/territory/well-form.ts';
import { readWell } from '../../../shared/domain/territory/well-form.ts';
import type { Well } from '../../../shared/domain/territory/well.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Keeps a team, a new one or one that is there. */
export async function saveWell(
  deps: Deps,
  id: Id,
  form: WellForm,
): Promise<Result<Well, readonly WellProblem[]>> {
  const action = { id: deps.newId(), name: 'well.save', undoes: null } as const;
  return commit<Well, readonly WellProblem[]>(deps, action, async () => {
    const well = readWell(id, form);
    return well.ok ? ok({ writes: [put('wells', well.value)], value: well.value }) : well;
  });
}

export type WellGone = { readonly type: 'record-not-found' };

/** Puts clients into the common field of a well, or takes them out of it. Answers the action. */
export async function setCommon(
  deps: Deps,
  id: Id,
  { add, drop }: { readonly add: readonly Id[]; readonly drop: readonly Id[] },
): Promise<Result<Id, WellGone>> {
  const action = { id: deps.newId(), name: 'well.save', undoes: null } as const;
  return commit<Id, WellGone>(deps, action, async (book) => {
    const well = await book.get('wells', id);
    if (!well) return err({ type: 'record-not-found' });
    const gone = new Set(drop);
    const common = [...new Set([...well.common, ...add])].filter((one) => !gone.has(one));
    return ok({ writes: [put('wells', { ...well, common })], value: action.id });
  });
}

/** Takes a team away, not its clients and not its plans. Answers the action. */
export async function removeWell(deps: Deps, id: Id): Promise<Result<Id, WellGone>> {
  const action = { id: deps.newId(), name: 'well.remove', undoes: null } as const;
  return commit<Id, WellGone>(deps, action, async (book) => {
    if (!(await book.get('wells', id))) return err({ type: 'record-not-found' });
    return ok({ writes: [remove('wells', id)], value: action.id });
  });
}
