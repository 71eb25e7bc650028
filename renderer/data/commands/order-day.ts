import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

/** The visits are in this order already, or none of them is only planned any more. */
export type OrderRefusal = { readonly type: 'nothing-to-order' };

/** Puts the planned visits of a day in the order of the way. Those that were made or removed meanwhile are left out. */
export async function orderDay(deps: Deps, ids: readonly Id[]): Promise<Result<Id, OrderRefusal>> {
  const action = deps.newId();
  return commit<Id, OrderRefusal>(
    deps,
    { id: action, name: 'visit.order', undoes: null },
    async (book) => {
      const visits = await book.many('visits', ids);
      const planned = visits.filter((visit) => visit?.end === null);
      const writes = planned.flatMap((visit, turn) =>
        visit && visit.turn !== turn ? [put('visits', { ...visit, turn })] : [],
      );
      return writes.length === 0
        ? err({ type: 'nothing-to-order' })
        : ok({ writes, value: action });
    },
  );
}
