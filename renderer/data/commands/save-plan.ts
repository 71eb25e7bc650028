import type { Plan, PlanField } from '../../../shared/domain/territory/plan.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import type { Write } from '../commit.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { ReadableBook } from '../store/readable-book.ts';

/** A plan as it is kept: its fields get their ids here. */
export type PlanToKeep = {
  readonly plan: Plan;
  readonly fields: readonly Omit<PlanField, 'id' | 'planId'>[];
};

export type PlanRefusal = { readonly type: 'nameless' | 'record-not-found' | 'published' };

/** Keeps a plan as a draft, a new one or one that is there. What was published is history and stays as it is. */
export async function savePlan(deps: Deps, kept: PlanToKeep): Promise<Result<Id, PlanRefusal>> {
  const action = { id: deps.newId(), name: 'plan.save', undoes: null } as const;
  const name = kept.plan.name.normalize('NFC').trim();
  return commit<Id, PlanRefusal>(deps, action, async (book) => {
    if (name === '') return err({ type: 'nameless' });
    const known = await book.get('plans', kept.plan.id);
    if (known?.publishedAt) return err({ type: 'published' });
    const plan = { ...kept.plan, name };
    return ok({ writes: await planWrites(deps, book, { ...kept, plan }), value: action.id });
  });
}

/** The rows of a plan: a field that was there keeps its id. */
export async function planWrites(
  { newId }: Pick<Deps, 'newId'>,
  book: ReadableBook,
  { plan, fields }: PlanToKeep,
): Promise<readonly Write[]> {
  const there = await book.lookUp('planFields', 'planId', [plan.id]);
  const ids = new Map(there.map(({ place, id }) => [place, id]));
  const rows = fields.map((field) => ({
    ...field,
    id: ids.get(field.place) ?? newId(),
    planId: plan.id,
  }));
  const kept = new Set(rows.map(({ id }) => id));
  return [
    put('plans', plan),
    ...rows.map((row) => put('planFields', row)),
    ...there.filter(({ id }) => !kept.has(id)).map(({ id }) => remove('planFields', id)),
  ];
}

/** Throws a plan away; what it gave to whom stays. Answers the action. */
export async function removePlan(deps: Deps, id: Id): Promise<Result<Id, PlanRefusal>> {
  const action = { id: deps.newId(), name: 'plan.remove', undoes: null } as const;
  return commit<Id, PlanRefusal>(deps, action, async (book) => {
    if (!(await book.get('plans', id))) return err({ type: 'record-not-found' });
    const fields = await book.lookUp('planFields', 'planId', [id]);
    const writes = [remove('plans', id), ...fields.map((one) => remove('planFields', one.id))];
    return ok({ writes, value: action.id });
  });
}
