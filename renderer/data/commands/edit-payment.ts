import type { Day } from '../../../shared/domain/calendar/day.ts';
import type { Payment } from '../../../shared/domain/contract/contract.ts';
import type { PaymentForm } from '../../../shared/domain/contract/read-payment.ts';
import { paymentFormOf, readPayment } from '../../../shared/domain/contract/read-payment.ts';
import type { Id } from '../../../shared/record/id.ts';
import type { Result } from '../../../shared/result.ts';
import { err, ok } from '../../../shared/result.ts';
import { commit, put } from '../commit.ts';
import type { Deps } from '../deps.ts';
import type { PaymentRefusal } from './add-payment.ts';

/** The payment as it stands now, and the action by which the change can be taken back. */
export type EditedPayment = { readonly payment: Payment; readonly action: Id };

/** Changes the fields of a payment that a person changed: also how it is marked as paid, or as open again. */
export async function editPayment(
  deps: Deps,
  id: Id,
  part: Partial<PaymentForm>,
  today: Day,
): Promise<Result<EditedPayment, PaymentRefusal>> {
  const action = { id: deps.newId(), name: 'payment.edit', undoes: null } as const;
  return commit<EditedPayment, PaymentRefusal>(deps, action, async (book) => {
    const now = await book.get('payments', id);
    if (!now) return err({ type: 'payment-not-found' });
    const payment = readPayment(now, { ...paymentFormOf(now), ...part }, today);
    if (!payment.ok) return err({ type: 'not-accepted', problems: payment.error });
    const value = { payment: payment.value, action: action.id };
    return ok({ writes: [put('payments', payment.value)], value });
  });
}
