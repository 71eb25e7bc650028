import type { ChecklistForm, ChecklistProblem } from '../../../shared/domain/visit/read-section.ts';
import { newChecklist, readChecklist } from '../../../shared/domain/visit/read-section.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type SaveChecklistRefusal = {
  readonly type: 'not-accepted';
  readonly problems: readonly ChecklistProblem[];
};

/** Adds a checklist, or changes the one of this id: other items are a new version. Answers with the action. */
export async function saveChecklist(
  deps: Deps,
  id: Id,
  form: ChecklistForm,
): Promise<Result<Id, SaveChecklistRefusal>> {
  const action = { id: deps.newId(), name: 'checklist.save', undoes: null } as const;
  return commit<Id, SaveChecklistRefusal>(deps, action, async (book) => {
    const now = (await book.get('checklists', id)) ?? newChecklist(id);
    const checklist = readChecklist(now, form, deps.newId);
    if (!checklist.ok) return err({ type: 'not-accepted', problems: checklist.error });
    return ok({ writes: [put('checklists', checklist.value)], value: action.id });
  });
}
