import type { RevenueForm } from '../../../shared/domain/revenue/read-revenue-line.ts';
import {
  readRevenueLine,
  revenueFormOf,
} from '../../../shared/domain/revenue/read-revenue-line.ts';
import type { RevenueLine } from '../../../shared/domain/revenue/revenue-line.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { RevenueRefusal } from './add-revenue-line.ts';

/** Changes the fields of a line of revenue that a person changed. */
export async function editRevenueLine(
  deps: Deps,
  id: Id,
  part: Partial<RevenueForm>,
): Promise<Result<RevenueLine, RevenueRefusal>> {
  const action = { id: deps.newId(), name: 'revenue.edit', undoes: null } as const;
  return commit<RevenueLine, RevenueRefusal>(deps, action, async (book) => {
    const now = await book.get('revenue', id);
    if (!now) return err({ type: 'line-not-found' });
    const line = readRevenueLine(now, { ...revenueFormOf(now), ...part });
    if (!line.ok) return err({ type: 'not-accepted', problems: line.error });
    return ok({ writes: [put('revenue', line.value)], value: line.value });
  });
}
