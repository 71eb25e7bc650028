import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Payment } from '../../../shared/domain/contract/contract.ts';
import type { PaymentForm, PaymentProblem } from '../../../shared/domain/contract/read-payment.ts';
import { paymentUnder, readPayment } from '../../../shared/domain/contract/read-payment.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';

export type PaymentRefusal =
  | { readonly type: 'not-accepted'; readonly problems: readonly PaymentProblem[] }
  | { readonly type: 'contract-not-found' }
  | { readonly type: 'payment-not-found' };

/** Adds a payment that a contract asks for. The same id again is the same payment. */
export async function addPayment(
  deps: Deps,
  ids: { readonly id: Id; readonly contractId: Id },
  form: PaymentForm,
  today: Day,
): Promise<Result<Payment, PaymentRefusal>> {
  const action = { id: deps.newId(), name: 'payment.add', undoes: null } as const;
  return commit<Payment, PaymentRefusal>(deps, action, async (book) => {
    const known = await book.get('payments', ids.id);
    if (known) return ok({ writes: [], value: known });
    const contract = await book.get('contracts', ids.contractId);
    if (!contract) return err({ type: 'contract-not-found' });
    const payment = readPayment(paymentUnder(contract, ids.id), form, today);
    if (!payment.ok) return err({ type: 'not-accepted', problems: payment.error });
    return ok({ writes: [put('payments', payment.value)], value: payment.value });
  });
}
