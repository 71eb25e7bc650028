import type { CapacityForm, CapacityProblem } from '../../../shared/domain/visit/capacity.ts';
import { readCapacity } from '../../../shared/domain/visit/capacity.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** Sets what a person of the office, or everyone, can make of visits; empty numbers leave it to the measure of everyone. */
export async function setCapacity(
  deps: Deps,
  id: Id,
  form: CapacityForm,
): Promise<Result<void, readonly CapacityProblem[]>> {
  const action = { id: deps.newId(), name: 'capacity.set', undoes: null } as const;
  return commit<void, readonly CapacityProblem[]>(deps, action, async () => {
    const read = readCapacity(id, form);
    if (!read.ok) return err(read.error);
    const write = read.value ? put('capacities', read.value) : remove('capacities', id);
    return ok({ writes: [write], value: undefined });
  });
}
