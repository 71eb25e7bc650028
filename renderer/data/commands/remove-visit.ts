import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put, remove } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type RemoveVisitRefusal = { readonly type: 'visit-not-found' };

/** Takes a visit out of the book. What was heard on it is still what the client needs, so the need stays, and the opportunity that it led to. */
export async function removeVisit(
  deps: Deps,
  id: Id,
): Promise<Result<{ readonly action: Id }, RemoveVisitRefusal>> {
  const action = deps.newId();
  return commit(deps, { id: action, name: 'visit.remove', undoes: null }, async (book) => {
    if (!(await book.get('visits', id))) return err({ type: 'visit-not-found' });
    const heard = await book.lookUp('needs', 'visitId', [id]);
    const led = await book.lookUp('opportunities', 'visitId', [id]);
    const writes = [
      remove('visits', id),
      ...led.map((sale) => put('opportunities', { ...sale, visitId: null })),
      ...heard.map((need) => put('needs', { ...need, visitId: null })),
    ];
    return ok({ writes, value: { action } });
  });
}
