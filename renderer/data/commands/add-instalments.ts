import type { Day } from '../../../shared/domain/calendar/day.ts';
import type {
  InstalmentForm,
  InstalmentProblem,
} from '../../../shared/domain/contract/instalments.ts';
import { planInstalments } from '../../../shared/domain/contract/instalments.ts';
import { paymentUnder } from '../../../shared/domain/contract/read-payment.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type InstalmentRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly InstalmentProblem[] }
  | { readonly type: 'contract-not-found' };

/** The instalments that were planned, and the action by which all of them can be taken back. */
export type AddedInstalments = { readonly count: number; readonly action: Id };

/**
 * Adds the payments of a plan to a contract, as one action. The first of them has the id that was born in the form: where it is
 * in the book already, the plan is.
 */
export async function addInstalments(
  deps: Deps,
  ids: { readonly first: Id; readonly contractId: Id },
  form: InstalmentForm,
  today: Day,
): Promise<Result<AddedInstalments, InstalmentRefusal>> {
  const action = { id: deps.newId(), name: 'payment.add', undoes: null } as const;
  return commit<AddedInstalments, InstalmentRefusal>(deps, action, async (book) => {
    if (await book.get('payments', ids.first)) {
      return ok({ writes: [], value: { count: 0, action: action.id } });
    }
    const contract = await book.get('contracts', ids.contractId);
    if (!contract) return err({ type: 'contract-not-found' });
    const plan = planInstalments(form, contract.currency, today);
    if (!plan.ok) return err({ type: 'not-accepted', problems: plan.error });
    const writes = plan.value.map(({ amount, due }, i) => {
      const frame = paymentUnder(contract, i === 0 ? ids.first : deps.newId());
      return put('payments', { ...frame, amount, due, paid: null, note: '' });
    });
    return ok({ writes, value: { count: writes.length, action: action.id } });
  });
}
