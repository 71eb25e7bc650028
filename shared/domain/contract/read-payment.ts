import { lineLimit } from '../../record/values.ts';
import { err, ok, type Result } from '../../result.ts';
import type { Day, DayRefusal } from '../calendar/day.ts';
import { amountText } from '../field/read-field-value.ts';
import { parseAmount, type AmountRefusal } from '../money/parse-amount.ts';
import { readDay } from '../visit/read-day.ts';
import type { Contract, Payment } from './contract.ts';

/** A payment as it is typed: its amount in main units of the currency, `paid` empty while it is open. */
export type PaymentForm = Readonly<Record<'amount' | 'due' | 'paid' | 'note', string>>;

export type PaymentProblem =
  | { readonly field: 'amount'; readonly type: 'amount-not-readable'; readonly why: AmountRefusal }
  | { readonly field: 'amount'; readonly type: 'payment-not-positive' }
  | { readonly field: 'due' | 'paid'; readonly type: 'day-not-readable'; readonly why: DayRefusal }
  | { readonly field: 'due'; readonly type: 'due-missing' }
  | { readonly field: 'paid'; readonly type: 'paid-to-come' }
  | {
      readonly field: 'note';
      readonly type: 'too-long';
      readonly limit: number;
      readonly length: number;
    };

export const emptyPaymentForm: PaymentForm = { amount: '', due: '', paid: '', note: '' };

/** A payment as a person would type it, so that reading it gives the payment again. */
export function paymentFormOf({ amount, currency, due, paid, note }: Payment): PaymentForm {
  return { amount: amountText(amount, currency), due, paid: paid ?? '', note };
}

/** What a payment is of and under which contract; its currency is that of the contract when it was planned. */
export type PaymentFrame = Pick<Payment, 'id' | 'clientId' | 'contractId' | 'currency'>;

export function paymentUnder(contract: Contract, id: string): PaymentFrame {
  const { clientId, currency } = contract;
  return { id, clientId, contractId: contract.id, currency };
}

/** A payment from what was typed; every problem is told at once. */
export function readPayment(
  { id, clientId, contractId, currency }: PaymentFrame,
  typed: PaymentForm,
  today: Day,
): Result<Payment, readonly PaymentProblem[]> {
  const problems: PaymentProblem[] = [];
  const amount = parseAmount(typed.amount, { unit: { multiplier: 1, currency }, currency });
  if (!amount.ok) {
    problems.push({ field: 'amount', type: 'amount-not-readable', why: amount.error });
  } else if (amount.value.amount <= 0) {
    problems.push({ field: 'amount', type: 'payment-not-positive' });
  }
  const due = readDay(typed.due, today);
  if (!due.ok) problems.push(problemOfDue(due.error));
  const paid = readPaid(typed.paid, today);
  if (!paid.ok) problems.push(paid.error);
  const note = typed.note.trim();
  if (note.length > lineLimit) {
    problems.push({ field: 'note', type: 'too-long', limit: lineLimit, length: note.length });
  }
  if (!amount.ok || !due.ok || !paid.ok || problems.length > 0) return err(problems);
  return ok({
    id,
    clientId,
    contractId,
    amount: amount.value.amount,
    currency,
    due: due.value,
    paid: paid.value,
    note,
  });
}

function problemOfDue(why: DayRefusal): PaymentProblem {
  return why.type === 'empty'
    ? { field: 'due', type: 'due-missing' }
    : { field: 'due', type: 'day-not-readable', why };
}

/** Money that is still to come is open, whatever was promised. */
function readPaid(text: string, today: Day): Result<Day | null, PaymentProblem> {
  if (text.trim() === '') return ok(null);
  const read = readDay(text, today);
  if (!read.ok) return err({ field: 'paid', type: 'day-not-readable', why: read.error });
  return read.value > today ? err({ field: 'paid', type: 'paid-to-come' }) : read;
}
