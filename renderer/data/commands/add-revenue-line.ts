import type {
  RevenueForm,
  RevenueProblem,
} from '../../../shared/domain/revenue/read-revenue-line.ts';
import { readRevenueLine } from '../../../shared/domain/revenue/read-revenue-line.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type RevenueRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly RevenueProblem[] }
  | { readonly type: 'client-not-found' }
  | { readonly type: 'line-not-found' };

/** Adds what a client brought in a period. The same id again is the same line. */
export async function addRevenueLine(
  deps: Deps,
  ids: { readonly id: Id; readonly clientId: Id },
  form: RevenueForm,
): Promise<Result<RevenueLine, RevenueRefusal>> {
  const action = { id: deps.newId(), name: 'revenue.add', undoes: null } as const;
  return commit<RevenueLine, RevenueRefusal>(deps, action, async (book) => {
    const known = await book.get('revenue', ids.id);
    if (known) return ok({ writes: [], value: known });
    if (!(await book.get('clients', ids.clientId))) {
      return err({ type: 'client-not-found' });
    }
    const line = readRevenueLine(ids, form);
    if (!line.ok) return err({ type: 'not-accepted', problems: line.error });
    return ok({ writes: [put('revenue', line.value)], value: line.value });
  });
}
