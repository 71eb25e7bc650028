import type { Day } from '../calendar/day.ts';
import { daysBetween } from '../calendar/day.ts';
import { byCurrency, exactSum } from '../money/sum.ts';
import type { Contract, Payment } from './contract.ts';

export type PaymentState = {
  readonly state: 'paid' | 'open' | 'late';
  /** How late it came, or is until today; 0 in time. */
  readonly daysLate: number;
};

/** How a payment stands: an open one is late from the day after it was due, a paid one is as late as it came. */
export function paymentState(
  { due, paid }: Pick<Payment, 'due' | 'paid'>,
  today: Day,
): PaymentState {
  const daysLate = Math.max(0, daysBetween(due, paid ?? today));
  if (paid !== null) return { state: 'paid', daysLate };
  return { state: daysLate > 0 ? 'late' : 'open', daysLate };
}

/** In the smallest unit of one currency; null where a sum is beyond what is exact. */
export type PaymentTotals = {
  readonly currency: string;
  readonly planned: number | null;
  readonly paid: number | null;
  /** Not paid yet, late ones included. */
  readonly open: number | null;
  /** Open and overdue. */
  readonly late: number | null;
  readonly lateCount: number;
};

/** What is paid, open and late, for each currency by itself. */
export function paymentTotals(payments: readonly Payment[], today: Day): readonly PaymentTotals[] {
  return byCurrency(payments).map(([currency, ofCurrency]) => {
    const open = ofCurrency.filter(({ paid }) => paid === null);
    const late = open.filter((payment) => paymentState(payment, today).state === 'late');
    return {
      currency,
      planned: sumOf(ofCurrency),
      paid: sumOf(ofCurrency.filter(({ paid }) => paid !== null)),
      open: sumOf(open),
      late: sumOf(late),
      lateCount: late.length,
    };
  });
}

function sumOf(payments: readonly Payment[]): number | null {
  return exactSum(payments.map(({ amount }) => amount));
}

/** What of a contract's fees no payment asks for yet; below zero where more is asked for than agreed, null beyond what is exact. */
export function unplannedOf(
  { productFee, serviceFee, currency }: Contract,
  payments: readonly Payment[],
): number | null {
  const planned = payments.filter((payment) => payment.currency === currency);
  return exactSum([productFee, serviceFee, ...planned.map(({ amount }) => -amount)]);
}
